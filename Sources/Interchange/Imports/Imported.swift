import Foundation
import Postmortems

/// What came of a file: a new postmortem, not yet written anywhere.
package struct Imported: Sendable {
  package let postmortem: Postmortem
  /// The changes that its journal begins with, its opening first.
  package let changes: [Change]
  /// Those of its participants whom the workspace does not know yet, to be entered before the changes are.
  package let people: [Person]
  package let report: ImportReport
  /// The rows of its timeline, in the order of the file.
  package var rowsAsWritten: [ImportedRow] = []
  /// Whether corrections are heard: a file in our own format says itself all that it means.
  package var isCorrectable = true

  /// The events in the order of the file.
  package var eventsAsWritten: [TimelineEvent] {
    changes.compactMap { change in
      guard case .timeline(.eventAdded(let event)) = change else { return nil }
      return postmortem.timeline[event.id]
    }
  }

  /// When it was finished, or at least opened: what its journal says it happened at.
  package var date: Date { postmortem.editions.last?.at ?? postmortem.openedAt }
}

/// What an import tells about a file.
package struct ImportReport: Hashable, Sendable {
  /// How many rows its timeline has.
  package let rows: Int
  /// How many of them say less than a minute: hedged, coarser, or not to be read.
  package let vague: Int
  /// Whether the zone of its times was assumed, because the file states none.
  package let zoneIsAssumed: Bool
  /// The year of its first dated row, where the file says none and the latest possible was taken.
  package let yearAssumed: Int?
  /// Whether a zone is called by its winter name for a time in summer. The region's wall clock was then taken.
  package let hasWinterNameInSummer: Bool
  /// What became of each line of the file.
  package let account: LineAccount

  init(_ postmortem: Postmortem, _ found: Found, yearIsAssumed: Bool) {
    self.init(
      postmortem, zoneIsAssumed: found.zoneIsAssumed, zoneNames: found.zoneNames, account: found.account,
      yearIsAssumed: yearIsAssumed)
  }

  init(
    _ postmortem: Postmortem, zoneIsAssumed: Bool, zoneNames: [String: String] = [:], account: LineAccount,
    yearIsAssumed: Bool = false
  ) {
    let times = postmortem.timeline.events.map(\.when)
    rows = times.count
    vague = times.count {
      $0.approximate || ![.second, .minute].contains($0.precision) || $0.typed.contains("?")
    }
    self.zoneIsAssumed = zoneIsAssumed
    yearAssumed = yearIsAssumed ? times.lazy.compactMap(\.writtenDate).first?.year : nil
    hasWinterNameInSummer = times.contains { $0.hasWinterNameInSummer(stated: zoneNames[$0.zone]) }
    self.account = account
  }
}
