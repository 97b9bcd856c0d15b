import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

/// What the tests of imports read, and as whom.
enum Protocols {
  static let now = Date(timeIntervalSince1970: 1_700_000_000)
  static let lena = Participant(ID("lena-harms")!)

  /// Reads a text as an import would, with ids that are the same every time.
  static func read(
    _ text: String, file: String = "protocols/a.md", zone: String = "UTC", people: [Person] = []
  ) throws -> Imported {
    var ids = Dice()
    let context = ImportContext(author: lena, now: now, zone: zone, people: people)
    return try Imports.read(file: file, text: text, context, ids: &ids)
  }

  /// A protocol around a table of times.
  static func table(_ rows: String, above: String = "All times in UTC.", head: String = "Time") -> String {
    "# Labels come out blank\n\n## Timeline\n\n\(above)\n\n| \(head) | Event |\n| :--- | --- |\n\(rows)\n"
  }
}

extension Imported {
  var events: [TimelineEvent] { postmortem.timeline.events }

  /// When each row is, in the order shown.
  var instants: [String?] { events.map { $0.when.earliest.map { Instant($0).text } } }
}
