import Foundation

extension Postmortem {
  /// Whether what begins to alarm at `start` is still about its incident, and no new one. Groups of alerts keep their name
  /// for years: what comes long after the end is another story.
  package func takesAlerts(from start: Date) -> Bool {
    if case .discarded = state { return false }
    guard let end = endForAlerts else { return true }
    return start.timeIntervalSince(end) <= (editions.isEmpty ? Postmortem.flaringUp : Postmortem.lateAlerts)
  }

  // An incident of which nobody says when it was resolved is over at the latest when its record is published.
  private var endForAlerts: Date? {
    let ends = incidents.items.map { when(.resolved, of: $0)?.time.latest }
    let known = ends.compactMap { $0 }
    return known.count == ends.count && !known.isEmpty ? known.max() : editions.first?.at
  }

  /// How long after its end an incident may flare up again while its record is being written, in seconds: a week.
  static let flaringUp: TimeInterval = 7 * 86_400
  /// The same once its record is published: a day.
  static let lateAlerts: TimeInterval = 86_400
}
