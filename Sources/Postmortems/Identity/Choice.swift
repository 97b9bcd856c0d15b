/// One of a few names. What is none of them is refused with those that are, so that whoever wrote it can choose again.
package protocol Choice: RawRepresentable, Codable, CaseIterable, Hashable, Sendable
where RawValue == String {}

extension Choice {
  package init(from decoder: any Decoder) throws {
    guard let choice = Self(rawValue: try decoder.singleValueContainer().decode(String.self)) else {
      throw Misspelling.choice(Self.allCases.map(\.rawValue)).error(at: decoder.codingPath)
    }
    self = choice
  }
}
