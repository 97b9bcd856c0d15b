import Foundation
import Postmortems
import Storage

/// A postmortem at one time of its past, and beside it what it has become.
struct HistoryFacts: Sendable {
  let then: Facts
  let now: Facts
  /// The revision that is looked at, and when it came to be.
  let moment: Moment
  /// Where the way through the journal stops.
  let moments: [Moment]
  /// The revision that is now.
  let latest: Int
  /// The revision that a restoration led to, to be taken back.
  var restored: Stamp?
  var isTakenBack = false

  var isLatest: Bool { moment.revision >= latest }
}

/// The page of the past: a way through the journal, and the postmortem as it was, to be read and restored from.
struct HistoryView: View {
  static let template = "history/history"
  let fields: Fields

  init(_ facts: HistoryFacts) {
    let words = facts.now.words
    let current = PastFields.byKey(facts.now)
    let sections: [Fields] = facts.then.sections.compactMap { section in
      let items = section.items.filter { !$0.text.isEmpty || !$0.lead.isEmpty || !$0.facts.isEmpty }
        .filter { $0.field.map { $0.isBlock && facts.then.isEmpty($0) } != true }
      if items.isEmpty { return nil }
      return ["title": section.title, "items": items.map { PastFields.of($0, current, facts) }]
    }
    let deleted = facts.now.deletedItems
    fields = MomentFields.of(facts).merging(
      [
        "title": facts.then.postmortem.title, "language": facts.then.postmortem.language.rawValue,
        "sections": sections, "anyDeleted": !deleted.isEmpty,
        "deleted": deleted.map { PastFields.deleted($0, facts) },
        "restored": facts.restored.map { ["stamp": $0.description] as Fields }.orAbsent,
        "isTakenBack": facts.isTakenBack, "zone": words("count.zone", ["zone": facts.now.postmortem.zone]),
      ], uniquingKeysWith: { $1 })
  }
}

extension TextField {
  /// Whether it is one of the four texts in blocks.
  var isBlock: Bool { if case .of = self { false } else { true } }
}

extension Facts {
  func isEmpty(_ field: TextField) -> Bool {
    // A text in blocks is always there.
    ((try? postmortem.text(of: field)) ?? "").isEmpty
  }
}

extension Rendering {
  /// The page of a postmortem as it was.
  func history(_ facts: HistoryFacts, viewer: Page.Viewer) -> String {
    let words = facts.now.words
    let id = facts.now.postmortem.id
    let page = Page(
      "\(words("history.title")): \(facts.now.postmortem.title)", viewer: viewer,
      crumbs: [
        .init(facts.now.postmortem.title, address: "/postmortems/\(id)"), .init(words("history.title")),
      ], style: "history-body", script: "history/history-page.js")
    return self.page(HistoryView(facts), page, words)
  }
}
