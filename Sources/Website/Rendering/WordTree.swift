import Mustache

/// The words of a catalogue as a template walks them: `{{t.home.title}}` asks for `home`, and that for `title`.
struct WordTree: MustacheParent, Sendable {
  private let branches: [String: WordTree]
  private let leaves: [String: String]

  init(_ entries: [String: String]) {
    var leaves: [String: String] = [:]
    var below: [String: [String: String]] = [:]
    for (key, text) in entries {
      let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
      if parts.count == 2 { below[parts[0], default: [:]][parts[1]] = text } else { leaves[key] = text }
    }
    self.leaves = leaves
    branches = below.mapValues(WordTree.init)
  }

  func child(named name: String) -> Any? { leaves[name] ?? branches[name] }
}
