import Foundation

/// A time that is taken: a meeting to which somebody is invited, or which they facilitate.
package struct Engagement: Hashable, Sendable {
  package let begin: Date
  package let end: Date
  /// Whether they facilitate it, or are asked to.
  package let facilitates: Bool
  /// What it is about; nil where whoever asks may not know.
  package let title: String?

  package init(begin: Date, end: Date, facilitates: Bool, title: String?) {
    self.begin = begin
    self.end = end
    self.facilitates = facilitates
    self.title = title
  }

  /// Whether both want somebody at once; one that begins when the other ends does not.
  package func overlaps(_ begin: Date, _ end: Date) -> Bool { self.begin < end && begin < self.end }
}
