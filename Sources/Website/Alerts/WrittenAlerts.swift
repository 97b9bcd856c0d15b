import Foundation
import Postmortems

/// The alerts that a postmortem has, or had: what somebody took out is known too.
struct WrittenAlerts {
  private struct Said: Hashable {
    let at: Date?
    let text: [UInt8]
  }

  private let timeline: Timeline
  /// Rows that came by a file have other ids; there, what they say tells.
  private let said: Set<Said>

  init(_ postmortem: Postmortem) {
    timeline = postmortem.timeline
    said = Set(
      timeline.events.filter { $0.source == EventSource.alert }.map {
        Said(at: $0.when.earliest, text: Array($0.text.utf8))
      })
  }

  func contains(_ row: AlertRow) -> Bool {
    timeline.knows(row.id) || said.contains(Said(at: row.at.wholeSecond, text: Array(row.text.utf8)))
  }
}
