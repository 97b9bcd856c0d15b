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
      return Imported(
        postmortem: draft.postmortem, changes: draft.changes, people: draft.people,
        report: ImportReport(
          draft.postmortem, zoneIsAssumed: file.front.zone == nil,
          account: account(of: lines, strays: draft.strays)))
    } catch { throw ImportRefusal(error) }
  }

  /// Every line has its place, but for those that were added by hand and kept.
  private static func account(of lines: [Substring], strays: [Substring]) -> LineAccount {
    var account = LineAccount(lines: lines.count)
    let kept = Set(strays.map { Array($0.trimmed.utf8) })
    for (index, line) in lines.enumerated() where !line.isBlank {
      account.mark(index, kept.contains(Array(line.trimmed.utf8)) ? .text : .field)
    }
    return account
  }
}
