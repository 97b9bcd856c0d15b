import Foundation
import Postmortems
import Storage

/// All that the page of a preparation is made of, and who looks at it.
struct PreparationFacts {
  let facts: Facts
  let settings: PreparationSettings
  /// For which areas people speak.
  let speakers: [PersonID: Set<String>]
  /// What people were asked for by letter.
  let reminders: [SentReminder]
  /// Who can be written to.
  let reachable: [PersonID: String]
  let hasMail: Bool
  let reader: PersonID
  let runs: Bool
  let administers: Bool
  /// Where the workspace lives for its readers.
  let origin: String

  var postmortem: Postmortem { facts.postmortem }

  /// Those whom a nudge can reach: invited, not ready, with an address, and not shut out.
  var toNudge: [PersonID] {
    guard postmortem.preparesFor != nil else { return [] }
    return facts.sorted(postmortem.notReady).filter {
      reachable[$0] != nil && $0 != reader && postmortem.isReadable(by: Participant($0), at: facts.now)
    }
  }

  /// Those of them who have not been nudged today.
  var dueToNudge: [PersonID] { toNudge.filter { !isNudgedToday($0) } }

  func lastNudge(of person: PersonID) -> SentReminder? {
    reminders.last { $0.about == Nudges.about && $0.person == person }
  }

  private func isNudgedToday(_ person: PersonID) -> Bool {
    guard let last = lastNudge(of: person) else { return false }
    return facts.clock(last.madeAt).isSameDay(as: facts.clock(facts.now))
  }
}
