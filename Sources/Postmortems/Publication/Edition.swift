import Foundation

/// A numbered, unchangeable state of the record, as everybody in the organisation reads it.
package struct Edition: Hashable, Sendable, Codable {
  /// 1, 2, 3 …
  package let number: Int
  package let at: Date

  package init(number: Int, at: Date) {
    self.number = number
    self.at = at.wholeSecond
  }
}
