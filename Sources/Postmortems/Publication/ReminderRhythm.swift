import Foundation

/// How often somebody is reminded of one promise: when it is due, then once a week, and not for ever.
package enum ReminderRhythm {
  package static let days = 7
  package static let most = 4

  /// Whether a reminder is due now, when so many were sent, in the order of time. What was missed meanwhile, because the
  /// server did not run or had no mail, is not made up for: one reminder says it all.
  package static func isDue(_ promise: Promise, at now: Date, sent: [Date], in zone: TimeZone) -> Bool {
    guard let first = promise.dueAt, now >= first, sent.count < most else { return false }
    guard let last = sent.last else { return true }
    return now >= CivilDate(last, in: zone).adding(days: days).instant(hour: Postmortem.reminding, in: zone)
  }
}
