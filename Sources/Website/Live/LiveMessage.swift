import Foundation
import Postmortems

/// What one change tells every open page: text edits as data, all else as fragments of the page itself. Rendered once
/// per change and language.
package struct LiveMessage: Hashable, Sendable, Codable {
  /// An edit of a text, for whoever has the same text open.
  package struct Edit: Hashable, Sendable, Codable {
    package let text: TextField
    package let edit: TextEdit
  }

  package let revision: Int
  package let tag: String
  /// The command that led to it, as `client:counter`, so that a page knows its own; nil for none that a page sent.
  package let by: String?
  package let edits: [Edit]
  package let fragments: [Fragment]
  /// The ids of elements that are not there any more.
  package let gone: [String]
  /// The edits of texts that a page missed before this, one message for each: half of what was missed never counts.
  package var earlier: [LiveMessage] = []

  private enum CodingKeys: String, CodingKey { case revision, tag, by, edits, fragments, gone, earlier }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(revision, forKey: .revision)
    try values.encode(tag, forKey: .tag)
    try values.encode(by, forKey: .by)
    try values.encode(edits, forKey: .edits)
    try values.encode(fragments, forKey: .fragments)
    try values.encode(gone, forKey: .gone)
    try values.encode(earlier, forKey: .earlier)
  }
}

extension LiveMessage {
  /// What to tell of `changes`, which led from `before` to the postmortem of `facts`.
  package static func make(
    revision: Int, tag: String, by: String?, changes: [Change], before: Postmortem, _ facts: Facts,
    _ templates: Templates
  ) -> LiveMessage {
    let touched = changes.reduce(into: Set<PageElement>()) {
      $0.formUnion(elements(touchedBy: $1, in: before, after: facts.postmortem))
    }
    return make(
      revision: revision, tag: tag, by: by, edits: edits(in: changes), touched: touched, facts, templates)
  }

  /// What to tell of everything that was touched since, as it is now: for a page that was away.
  package static func make(
    revision: Int, tag: String, by: String?, edits: [Edit], touched: Set<PageElement>, _ facts: Facts,
    _ templates: Templates
  ) -> LiveMessage {
    var fragments: [Fragment] = []
    var gone: [String] = []
    for element in PageElement.inPageOrder(touched, of: facts.postmortem) {
      if let fragment = templates.fragment(element, facts) {
        fragments.append(fragment)
      } else {
        gone.append(element.elementID)
      }
    }
    return LiveMessage(revision: revision, tag: tag, by: by, edits: edits, fragments: fragments, gone: gone)
  }

  /// The text edits among the changes, in their order.
  package static func edits(in changes: some Sequence<Change>) -> [Edit] {
    changes.compactMap { change in
      if case .text(.edited(let text, let edit)) = change { Edit(text: text, edit: edit) } else { nil }
    }
  }

  /// As the data of one message of the stream: a single line.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
