import Foundation
import Postmortems

/// What has changed since a reader last looked.
struct ChangesView: View {
  static let template = "history/changes"
  let fields: Fields

  /// - Parameter comparison: nil where the revision that was looked at belongs to another history.
  init(_ comparison: Comparison?, since: String, _ facts: Facts) {
    let words = facts.words
    let sections: [Fields] = (comparison?.sections ?? []).map { section in
      ["title": section.title, "differences": section.differences.map { DifferenceFields.of($0, words) }]
    }
    fields = [
      "address": "/postmortems/\(facts.postmortem.id)", "title": facts.postmortem.title,
      "language": facts.postmortem.language.rawValue,
      "said": ChangesView.said(comparison, since: since, words), "isOther": comparison == nil,
      "sections": sections,
    ]
  }

  /// "12 changes since yesterday 16:40".
  static func said(_ comparison: Comparison?, since: String, _ words: Words) -> String {
    guard let comparison else { return words("changes.otherHistory") }
    return words.count("changes.since", comparison.count, ["when": since])
  }
}

extension Rendering {
  /// The page of what has changed.
  func changes(_ view: ChangesView, _ facts: Facts, viewer: Page.Viewer) -> String {
    let title = facts.words("changes.title")
    let page = Page(
      "\(title): \(facts.postmortem.title)", viewer: viewer,
      crumbs: [
        .init(facts.postmortem.title, address: "/postmortems/\(facts.postmortem.id)"), .init(title),
      ], style: "history-body")
    return self.page(view, page, facts.words)
  }
}
