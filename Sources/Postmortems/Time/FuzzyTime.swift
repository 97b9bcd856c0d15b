import Foundation

/// What somebody typed as a time, and what was understood.
///
/// `earliest` and `latest` bound the time *as written*: 14:30 ends at 14:30:59, a day at 23:59:59. Being
/// approximate shifts neither, so `~14:30` stands beside `14:30`; how far off it may be is the `margin`.
package struct FuzzyTime: Hashable, Codable, Sendable {
  /// Exactly what was typed, unreadable or not.
  package let typed: String
  /// First instant it can mean, in whole seconds; nil if and only if the time is unknown.
  package let earliest: Date?
  /// Last second it can mean, never before `earliest`.
  package let latest: Date?
  /// How finely it was written; of a span, how finely its start was.
  package let precision: Precision
  /// Whether the words said "about", "shortly before" or the like.
  package let approximate: Bool
  /// The IANA name, or the offset as `+02:00`, that it was understood in.
  package let zone: String
  /// The time with its vagueness either side, only shown and drawn; nil if it is not approximate.
  package let margin: Margin?
  /// Whether one moment is meant, a span, or one end of something open.
  package let extent: Extent

  package init(
    typed: String, earliest: Date?, latest: Date?, precision: Precision, approximate: Bool, zone: String,
    margin: Margin? = nil, extent: Extent = .moment
  ) {
    self.typed = typed
    self.earliest = earliest
    self.latest = latest
    self.precision = precision
    self.approximate = approximate
    self.zone = zone
    self.margin = margin
    self.extent = extent
  }
}

extension FuzzyTime {
  /// How finely a time is written, from fine to coarse. The raw values are stored for ever.
  package enum Precision: String, Codable, CaseIterable, Sendable {
    case second, minute, hour, partOfDay, day, week, partOfMonth, month
    /// A season, a quarter, or another part of a year.
    case season
    case year, years, decade, unknown
  }

  /// What lies between `earliest` and `latest`. The raw values are stored for ever.
  package enum Extent: String, Codable, CaseIterable, Sendable {
    /// Something at one moment somewhere in between.
    case moment
    /// Something that lasted from the one to the other.
    case span
    /// Something that began earlier and ended there: "until 14:30".
    case openStart
    /// Something that began there and went on: "since about 2012".
    case openEnd
  }

  /// `earliest` and `latest` with the vagueness either side: `~14:30` means 14:15–14:45.
  package struct Margin: Hashable, Codable, Sendable {
    package let earliest: Date
    package let latest: Date

    package init(earliest: Date, latest: Date) {
      self.earliest = earliest
      self.latest = latest
    }
  }

  /// The moment it says, if it is a clock time with minutes, or begins with one: what "+10 min" in the row below counts from.
  package var minute: Date? { (precision == .second || precision == .minute) ? earliest : nil }

  /// A time that could not be read, kept as typed.
  package static func unknown(_ typed: String, zone: String) -> FuzzyTime {
    FuzzyTime(
      typed: typed, earliest: nil, latest: nil, precision: .unknown, approximate: false, zone: zone)
  }
}
