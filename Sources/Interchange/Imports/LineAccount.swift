/// What became of each line of a file, so that it can be shown that none is lost.
package struct LineAccount: Hashable, Sendable {
  package enum Fate: Int, Hashable, Sendable, Comparable {
    /// It only separates or names what stands below it: a rule, the head of a table, the heading of a known section.
    case structure
    /// It has no place of its own and is kept as text, in its section and order.
    case text
    /// It is in a field of the postmortem.
    case field

    package static func < (one: Fate, other: Fate) -> Bool { one.rawValue < other.rawValue }
  }

  /// By line, from 0; nil for a blank one, and for one that was lost.
  package private(set) var fates: [Fate?]

  init(lines: Int) { fates = Array(repeating: nil, count: lines) }

  // A label and what follows it stand in one line: what says most of it holds.
  mutating func mark(_ line: Int, _ fate: Fate) { fates[line] = fates[line].map { max($0, fate) } ?? fate }

  /// How many lines are kept as text.
  package var keptAsText: Int { fates.count { $0 == .text } }
}
