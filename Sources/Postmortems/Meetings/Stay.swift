import Foundation

/// A part of a meeting that somebody was there for, where it was not the whole; in whole minutes.
package struct Stay: Hashable, Sendable, Codable {
  package let person: PersonID
  /// When they came; nil for whoever was there from the beginning.
  package internal(set) var from: Date?
  /// When they left; nil for whoever did not.
  package internal(set) var to: Date?

  package init(person: PersonID, from: Date?, to: Date?) {
    self.person = person
    self.from = from
    self.to = to
  }
}

extension Meeting {
  /// When somebody who was not there all the time came and went.
  package func stays(of person: PersonID) -> [Stay] { stays.filter { $0.person == person } }

  /// Whether somebody attended and is not there any more. They count as present in this meeting all the same.
  package func hasLeft(_ person: PersonID) -> Bool { stays(of: person).last?.to != nil }

  /// Those present who have not left.
  package var here: Set<PersonID> { present.filter { !hasLeft($0) } }

  mutating func come(_ person: PersonID, at: Date?) {
    guard present.insert(person).inserted, let at else { return }
    stays.append(Stay(person: person, from: at.wholeMinute, to: nil))
  }

  mutating func leave(_ person: PersonID, at: Date) {
    let minute = at.wholeMinute
    guard let last = lastStay(of: person), stays[last].to == nil else {
      return stays.append(Stay(person: person, from: nil, to: minute))
    }
    // Whoever is gone again within the minute was not back.
    let cameBack = stays(of: person).count > 1 && stays[last].from == minute
    if cameBack { stays.remove(at: last) } else { stays[last].to = minute }
  }

  /// Whoever is back within the minute never left.
  mutating func comeBack(_ person: PersonID, at: Date) {
    let minute = at.wholeMinute
    guard let last = lastStay(of: person), let left = stays[last].to else { return }
    if left < minute { return stays.append(Stay(person: person, from: minute, to: nil)) }
    stays[last].to = nil
    // There from the beginning, and to the end: nothing to be said.
    if stays[last].from == nil { stays.remove(at: last) }
  }

  mutating func strike(_ person: PersonID) {
    present.remove(person)
    stays.removeAll { $0.person == person }
  }

  private func lastStay(of person: PersonID) -> Int? { stays.lastIndex { $0.person == person } }
}

extension KeyedDecodingContainer {
  /// None where a value was written before it was recorded who came later.
  func decode(_ type: [Stay].Type, forKey key: Key) throws -> [Stay] {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}

extension KeyedEncodingContainer {
  /// A meeting that everybody was there for is written as it always was.
  mutating func encode(_ stays: [Stay], forKey key: Key) throws {
    try encodeIfPresent(stays.isEmpty ? nil : stays, forKey: key)
  }
}
