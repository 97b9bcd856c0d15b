import Foundation
import Postmortems

/// The form that an export writes: front matter that says `nachlese:`, and a body whose remarks hold what does not read
/// well. It comes back as it went; where somebody changed what is visible, that holds.
enum OwnForm {
  static func imported(
    _ file: FormatFile, _ lines: [Substring], _ context: ImportContext, ids: inout some RandomNumberGenerator
  ) throws(ImportRefusal) -> Imported {
    do {
      var draft = try FormatDraft(file.front, title: file.shownTitle, context, ids)
      try draft.fill(from: file)
      ids = draft.ids
      let account = account(of: lines, kept: draft.kept)
      return imported(draft, zoneIsAssumed: file.front.zone == nil, account)
    } catch { throw ImportRefusal(error) }
  }

  /// The same of what an export wrote as JSON. Each field without a place counts as a line that was kept.
  static func imported(
    _ file: DocumentFile, _ context: ImportContext, ids: inout some RandomNumberGenerator
  ) throws(ImportRefusal) -> Imported {
    do {
      var draft = try FormatDraft(file.document.front, title: file.document.title, context, ids)
      try draft.fill(from: file)
      ids = draft.ids
      var account = LineAccount(lines: file.unread.count)
      for line in file.unread.indices { account.mark(line, .text) }
      return imported(draft, zoneIsAssumed: false, account)
    } catch { throw ImportRefusal(error) }
  }

  private static func imported<Ids>(_ draft: FormatDraft<Ids>, zoneIsAssumed: Bool, _ account: LineAccount)
    -> Imported
  {
    var imported = Imported(
      postmortem: draft.postmortem, changes: draft.changes, people: draft.people,
      report: ImportReport(draft.postmortem, zoneIsAssumed: zoneIsAssumed, account: account))
    imported.isCorrectable = false
    imported.rowsAsWritten = imported.eventsAsWritten.map {
      ImportedRow(typed: $0.when.typed, text: $0.text, event: $0.id)
    }
    return imported
  }

  /// Every line has its place, but for those that were added by hand and kept.
  private static func account(of lines: [Substring], kept: Set<LineKey>) -> LineAccount {
    var account = LineAccount(lines: lines.count)
    for (index, line) in lines.enumerated() where !line.isBlank {
      account.mark(index, kept.contains(LineKey(line)) ? .text : .field)
    }
    return account
  }
}
