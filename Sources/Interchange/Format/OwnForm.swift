import Foundation
import Postmortems

/// The form that an export writes: front matter that says `nachlese:`, and a body whose remarks hold what does not read
/// well. It comes back as it went; where somebody changed what is visible, that holds.
enum OwnForm {
  static func imported(
    _ file: FormatFile, _ lines: [Substring], _ context: ImportContext, ids: inout some RandomNumberGenerator
  ) throws(ImportRefusal) -> Imported {
    do {
      var draft = try FormatDraft(file, context, ids)
      try draft.fill(from: file)
      ids = draft.ids
      var imported = Imported(
        postmortem: draft.postmortem, changes: draft.changes, people: draft.people,
        report: ImportReport(
          draft.postmortem, zoneIsAssumed: file.front.zone == nil,
          account: account(of: lines, kept: draft.kept)))
      imported.isCorrectable = false
      imported.rowsAsWritten = imported.eventsAsWritten.map {
        ImportedRow(typed: $0.when.typed, text: $0.text, event: $0.id)
      }
      return imported
    } catch { throw ImportRefusal(error) }
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
