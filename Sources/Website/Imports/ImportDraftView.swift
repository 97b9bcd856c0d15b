import Foundation
import Interchange
import Postmortems

/// What was understood of one file, to be corrected and taken over.
struct ImportDraftView: View {
  static let template = "imports/draft"
  /// So many rows are shown; more would be looked at by nobody.
  static let most = 500
  let fields: Fields

  init(_ imported: Imported, _ facts: Facts, file: String) {
    let postmortem = imported.postmortem
    let events = imported.eventsAsWritten
    fields = [
      "file": file, "title": postmortem.title, "zone": postmortem.zone,
      "zoneIsAssumed": imported.report.zoneIsAssumed, "facts": ImportDraftView.facts(imported, facts.words),
      "summary": (postmortem.summary.isEmpty ? "" : Markdown.html(postmortem.summary, headingsBelow: 1))
        .orAbsent,
      "rows": events.prefix(ImportDraftView.most).enumerated().map { ImportDraftView.row($1, $0, facts) },
      "anyRows": !events.isEmpty,
      "further":
        (events.count > ImportDraftView.most
        ? facts.words.count("import.further", events.count - ImportDraftView.most, [:]) : "").orAbsent,
      "kept": (postmortem.notes.isEmpty ? "" : Markdown.html(postmortem.notes, headingsBelow: 1)).orAbsent,
    ]
  }

  private static func facts(_ imported: Imported, _ words: Words) -> [Fields] {
    let postmortem = imported.postmortem
    let counts: [(String, Int)] = [
      ("import.rows", imported.report.rows), ("import.vague", imported.report.vague),
      ("import.causes", postmortem.causes.items.count),
      ("import.actions", postmortem.actionItems.items.count),
      ("import.people", postmortem.participants.count), ("import.kept", imported.report.account.keptAsText),
    ]
    return counts.filter { $0.1 > 0 }.map { ["text": words.count($0.0, $0.1, [:])] }
  }

  private static func row(_ event: TimelineEvent, _ place: Int, _ facts: Facts) -> Fields {
    let isUnread = event.when.earliest == nil && !event.when.typed.isEmpty
    return [
      "place": String(place), "typed": event.when.typed, "isUnread": isUnread,
      "isVague": TimeFields.isVague(event.when),
      "meaning": (TimeFields.meaning(of: event.when, facts) ?? facts.words("import.unread")),
      "html": Markdown.inline(event.text),
    ]
  }
}
