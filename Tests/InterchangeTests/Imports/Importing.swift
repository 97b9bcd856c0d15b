import Foundation
import Interchange
import Postmortems

/// Imports a text as a workspace in Berlin does, on 1 March 2023.
func imported(_ text: String, file: String = "protocol.md", zone: String = "Europe/Berlin") throws -> Imported
{
  var ids = Dice()
  let context = ImportContext(
    author: .workspace, now: Date(timeIntervalSince1970: 1_677_664_800), zone: zone, people: [])
  return try Imports.read(file: file, text: text, context, ids: &ids)
}

extension Imported {
  /// Each row's beginning in UTC, and its text.
  var rows: [String] {
    postmortem.timeline.events.map { "\($0.when.earliest?.ISO8601Format() ?? "unknown") \($0.text)" }
  }

  func event(saying words: String) -> TimelineEvent? {
    postmortem.timeline.events.first { $0.text.contains(words) }
  }
}
