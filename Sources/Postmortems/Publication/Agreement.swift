import Foundation

/// What those present agree on in step 5: who completes the record by when, and who carries the teaser where.
package struct Agreement: Hashable, Sendable, Codable {
  /// Who completes the record, and by which day.
  package struct Completion: Hashable, Sendable, Codable {
    package let person: PersonID
    package let by: CivilDate
    /// When that was agreed.
    package let at: Date

    package init(person: PersonID, by: CivilDate, at: Date) {
      self.person = person
      self.by = by
      self.at = at.wholeSecond
    }
  }

  package internal(set) var completion: Completion?
  /// In the order in which they were found.
  package internal(set) var carriers: [TeaserCarrier] = []

  package init() {}

  /// The one who carries it into that meeting, among those who do.
  package func carrier(_ person: PersonID, _ into: String) -> TeaserCarrier? {
    index(person, into).map { carriers[$0] }
  }

  func index(_ person: PersonID, _ into: String) -> Int? {
    carriers.firstIndex { $0.person == person && $0.into.utf8.elementsEqual(into.utf8) }
  }
}

/// Somebody who carries the teaser into a regular meeting.
package struct TeaserCarrier: Hashable, Sendable, Codable {
  package let person: PersonID
  /// What the regular meeting is called.
  package let into: String
  /// When that was agreed.
  package let at: Date
  /// When it was done.
  package internal(set) var doneAt: Date?

  package init(person: PersonID, into: String, at: Date, doneAt: Date? = nil) {
    self.person = person
    self.into = into
    self.at = at.wholeSecond
    self.doneAt = doneAt
  }
}

extension KeyedDecodingContainer {
  /// Nothing where a value was written before step 5 had an outcome.
  func decode(_ type: Agreement.Type, forKey key: Key) throws -> Agreement {
    try decodeIfPresent(type, forKey: key) ?? Agreement()
  }
}
