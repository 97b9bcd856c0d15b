import Foundation
import Postmortems

/// What stands in front of a file in our own format: YAML between two lines `---`.
struct FrontMatter: Equatable {
  /// The version of the format that this release writes.
  static let version = 2
  /// Those that it reads: a file is read for ever.
  static let versions = 1...version

  /// An incident but for its key times, which stand in the body.
  struct Incident: Equatable {
    var kind = Postmortems.Incident.Kind.outage
    var severity: String?
    var systems: [String] = []
    var tickets: [String] = []
  }

  /// Who reads it, why and until when.
  struct Restriction: Equatable {
    let reason: String
    let until: Date
    let people: [String]
  }

  /// Who completes the record.
  struct Completion: Equatable {
    let person: String
    let by: CivilDate
    let agreed: Date?
  }

  /// Who carries the teaser where.
  struct Carrier: Equatable {
    let person: String
    let into: String
    let agreed: Date?
    let done: Date?
  }

  var title: String?
  var language: Language?
  var zone: String?
  var state: String?
  var opened: Date?
  /// The group of alerts that it was opened for.
  var alertGroup: String?
  /// When it was put away.
  var discarded: Date?
  /// When each edition was published.
  var editions: [Date] = []
  var tags: [String] = []
  var incidents: [Incident]?
  var participants: [NamedPeople.Entry] = []
  /// Those whom the file names and who do not take part.
  var others: [NamedPeople.Entry] = []
  var restriction: Restriction?
  /// Whose events are in, and which areas the incident does not concern.
  var ready: [String] = []
  var spared: [String] = []
  var completion: Completion?
  var carriers: [Carrier] = []
  /// Lines that say what is not known, or cannot be read.
  var unread: [Substring] = []
}

extension Date {
  /// `2021-12-10T15:40:00Z`.
  var spelled: String { Instant(self).text }

  /// The instant that a text spells so.
  static func spelled(_ text: String) -> Date? { Instant(text: text)?.date }
}
