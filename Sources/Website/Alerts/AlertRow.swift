import Foundation
import Interchange
import Postmortems
import Storage

/// A row of the timeline that an alert becomes: it began, or it is over. Its id follows from the alert, so that a repeat
/// is known whatever was written in the row meanwhile, and also where somebody took it out.
struct AlertRow: Hashable {
  let id: EventID
  let at: Date
  let text: String
  /// Whether it says that something alarms now: no other opens a postmortem.
  let isAlarm: Bool

  /// The rows of a notification, each once.
  static func all(_ notification: AlertNotification, _ words: Words, at now: Date) -> [AlertRow] {
    var rows = notification.alerts.flatMap { AlertRow.of($0, notification.commonLabels, words, at: now) }
    let alarms = notification.alerts.contains { $0.status == .firing }
    if notification.leftOut > 0, alarms, let row = AlertRow(leftOutOf: notification, words, at: now) {
      rows.append(row)
    }
    var known: Set<EventID> = []
    return rows.filter { known.insert($0.id).inserted }
  }

  /// One that is over has begun too, even if nobody told so when it did.
  private static func of(_ alert: Alert, _ common: [String: String], _ words: Words, at now: Date)
    -> [AlertRow]
  {
    let telling = alert.telling(common)
    let place = telling.isEmpty ? "" : " (\(telling))"
    let said = alert.summary.map { "\(alert.name): \($0)" } ?? alert.name
    let began = AlertRow(
      alert, .firing, at: alert.startsAt, text: said + place, isAlarm: alert.status == .firing)
    guard alert.status == .resolved else { return [began].compactMap { $0 } }
    let over = AlertRow(
      alert, .resolved, at: alert.endsAt ?? now, text: words("alert.resolved", ["alert": alert.name]) + place,
      isAlarm: false)
    return [began, over].compactMap { $0 }
  }

  private init?(_ alert: Alert, _ status: Alert.Status, at: Date, text: String, isAlarm: Bool) {
    let began = String(Int64(alert.startsAt.timeIntervalSince1970))
    self.init([alert.mark, began, status.rawValue], at: at, text: text, isAlarm: isAlarm)
  }

  private init?(leftOutOf notification: AlertNotification, _ words: Words, at now: Date) {
    self.init(
      ["leftOut", String(notification.leftOut)], at: now,
      text: words.count("alert.leftOut", notification.leftOut),
      isAlarm: false)
  }

  private init?(_ name: [String], at: Date, text: String, isAlarm: Bool) {
    let digest = Digest.hexadecimal(Array(name.joined(separator: "\u{0}").utf8))
    guard let id = EventID("alert-" + digest.prefix(32)) else { return nil }
    (self.id, self.at, self.text, self.isAlarm) = (id, at, text, isAlarm)
  }

  /// The command that enters it.
  func entering(_ zone: String) -> Command {
    .timeline(
      .addEvent(
        id: id, when: FuzzyTime.typed(at, in: TimeZone(identifier: zone) ?? .gmt, seconds: true), text: text,
        kind: .perception, flags: nil, source: EventSource.alert, near: nil))
  }
}

extension Alert {
  /// What tells it from others: its fingerprint, or else all of its labels.
  fileprivate var mark: String {
    fingerprint.isEmpty
      ? labels.sorted { $0.key < $1.key }.map { "\($0.key)\u{1}\($0.value)" }.joined(separator: "\u{2}")
      : fingerprint
  }
}
