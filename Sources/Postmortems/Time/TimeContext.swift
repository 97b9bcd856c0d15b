import Foundation

/// What a typed time is understood against.
package struct TimeContext: Sendable {
  /// The zone of a time that names none.
  package let zone: TimeZone
  /// The row above: a bare clock time takes its date, a date without a year the year nearest to it. Without it,
  /// `now` stands in.
  package let near: Near?
  /// When the row above is, if it says so to the minute: what "+10 min" counts from.
  package let above: Date?
  /// When it is read: what "yesterday" and "2 hours ago" count from.
  package let now: Date

  package init(zone: TimeZone, near: Near?, above: Date? = nil, now: Date) {
    self.zone = zone
    self.near = near
    self.above = above
    self.now = now
  }

  /// - Parameter near: an instant within the row above; its date in the zone of what is typed counts.
  package init(zone: TimeZone, near: Date? = nil, above: Date? = nil, now: Date) {
    self.init(zone: zone, near: near.map(Near.instant), above: above, now: now)
  }
}

extension TimeContext {
  /// What the row above lends.
  package enum Near: Sendable {
    /// The date that is written there. It is lent as it stands: below 1 July, "14:30 PST" is on 1 July too.
    case day(CivilDate)
    /// An instant, where no date is written.
    case instant(Date)

    func dayNumber(in zone: ZoneClock) -> Int {
      switch self {
      case .day(let date): date.dayNumber
      case .instant(let instant): zone.day(of: Instant(instant))
      }
    }
  }
}
