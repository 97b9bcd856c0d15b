import Foundation
import Postmortems

/// What Alertmanager's webhook sends (version 4 of its payload): the alerts of one group as they stand.
package struct AlertNotification: Decodable, Sendable {
  /// The name of the group, the same in each of its notifications.
  package let groupKey: String
  package let groupLabels: [String: String]
  package let commonLabels: [String: String]
  package let commonAnnotations: [String: String]
  package let alerts: [Alert]
  /// How many more the group has: those that Alertmanager left out, and those beyond `mostAlerts`.
  package let leftOut: Int

  /// The most alerts of one notification that are looked at.
  package static let mostAlerts = 200

  private enum CodingKeys: CodingKey {
    case version, groupKey, groupLabels, commonLabels, commonAnnotations, alerts, truncatedAlerts
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    guard try values.decode(String.self, forKey: .version) == "4" else {
      throw Misspelling.choice(["4"]).error(at: values.codingPath + [CodingKeys.version])
    }
    groupKey = try values.decode(String.self, forKey: .groupKey)
    guard AlertGroup.isOne(groupKey) else {
      throw Misspelling.line(AlertGroup.longest).error(at: values.codingPath + [CodingKeys.groupKey])
    }
    groupLabels = try values.decodeIfPresent([String: String].self, forKey: .groupLabels) ?? [:]
    commonLabels = try values.decodeIfPresent([String: String].self, forKey: .commonLabels) ?? [:]
    commonAnnotations = try values.decodeIfPresent([String: String].self, forKey: .commonAnnotations) ?? [:]
    let all = try values.decode([Alert].self, forKey: .alerts)
    alerts = Array(all.prefix(AlertNotification.mostAlerts))
    let truncated =
      values.contains(.truncatedAlerts)
      ? try values.superDecoder(forKey: .truncatedAlerts).wholeNumber(in: 0...Int(Int32.max)) : 0
    leftOut = truncated + all.count - alerts.count
  }
}

/// One alert: something that somebody has asked to be woken for, and since when it has been so.
package struct Alert: Decodable, Hashable, Sendable {
  /// Whether it still is.
  package enum Status: String, Choice {
    case firing, resolved
  }

  package let status: Status
  package let labels: [String: String]
  package let annotations: [String: String]
  package let startsAt: Date
  /// When it ended; nil while it has not, and where the sender does not know.
  package let endsAt: Date?
  /// What tells it from other alerts: a hash of its labels that Alertmanager makes; empty where it is older than that.
  package let fingerprint: String

  private enum CodingKeys: CodingKey { case status, labels, annotations, startsAt, endsAt, fingerprint }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    status = try values.decode(Status.self, forKey: .status)
    labels = try values.decode([String: String].self, forKey: .labels)
    annotations = try values.decodeIfPresent([String: String].self, forKey: .annotations) ?? [:]
    guard let start = try AlertInstant.read(values, .startsAt) else {
      throw Misspelling.instant.error(at: values.codingPath + [CodingKeys.startsAt])
    }
    startsAt = start
    let end = values.contains(.endsAt) ? try AlertInstant.read(values, .endsAt) : nil
    endsAt = status == .resolved ? end.map { max($0, start) } : nil
    fingerprint = try values.decodeIfPresent(String.self, forKey: .fingerprint) ?? ""
  }
}

/// How Go spells an instant (RFC 3339): `2018-08-03T09:52:26.739266876+02:00`, and one that is not known as the first
/// second of the year 1.
enum AlertInstant {
  /// Nil for one that is not known.
  static func read<Key>(_ values: KeyedDecodingContainer<Key>, _ key: Key) throws -> Date? {
    let text = try values.decode(String.self, forKey: key)
    if text.hasPrefix("0001-01-01T") { return nil }
    guard let date = date(text), years.contains(date) else {
      throw Misspelling.instant.error(at: values.codingPath + [key])
    }
    return date
  }

  // The parser knows fractions of three digits alone, and no smaller unit is kept than a second.
  private static func date(_ text: String) -> Date? {
    let point = text.firstIndex(of: ".") ?? text.endIndex
    let rest = text[point...].dropFirst().drop { $0.isASCII && $0.isNumber }
    return try? Date(String(text[..<point] + rest), strategy: .iso8601)
  }

  // From 1980 to 2199: a clock that was never set shows 1970.
  private static let years =
    Date(timeIntervalSince1970: 315_532_800)..<Date(timeIntervalSince1970: 7_258_118_400)
}
