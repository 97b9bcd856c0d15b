import Foundation

/// A zone as people abbreviate it. `CET` and the like mean the region's wall clock, so UTC+2 in June; the
/// season in the name matters only in the hour that a clock change repeats.
struct ZoneName: Equatable {
  /// As it is usually written, in capitals.
  let abbreviation: String
  /// IANA name, or an offset as `+00:00`.
  let region: String
  /// Which half of the year the name speaks of; nil if either.
  let season: ClockSeason?

  enum ClockSeason { case standard, daylight }

  private init(_ abbreviation: String, _ region: String, _ season: ClockSeason? = nil) {
    self.abbreviation = abbreviation
    self.region = region
    self.season = season
  }

  static let utc = ZoneName("UTC", "+00:00")

  /// The zone of that name, however it is capitalised.
  static func named(_ abbreviation: String) -> ZoneName? {
    if case .zone(let name)? = words[abbreviation.lowercased()] { name } else { nil }
  }

  /// The region whose winter the name speaks of. GMT is always read as UTC, yet in June some mean London's clock by it.
  var winterRegion: String? {
    if season == .standard { return region }
    return abbreviation == "GMT" ? "Europe/London" : nil
  }

  static let words: [String: TimeWord] = Dictionary(
    all.map { ($0.abbreviation.lowercased(), .zone($0)) }, uniquingKeysWith: { first, _ in first })

  private static let all: [ZoneName] =
    [utc, ZoneName("GMT", "+00:00"), ZoneName("Z", "+00:00"), ZoneName("Zulu", "+00:00")]
    + pair("CET", "CEST", "Europe/Berlin") + pair("MEZ", "MESZ", "Europe/Berlin")
    + pair("WET", "WEST", "Europe/Lisbon") + pair("EET", "EEST", "Europe/Helsinki")
    + pair("OEZ", "OESZ", "Europe/Helsinki") + [ZoneName("BST", "Europe/London", .daylight)]
    + [ZoneName("MSK", "Europe/Moscow"), ZoneName("TRT", "Europe/Istanbul")]
    + pair("PST", "PDT", "America/Los_Angeles") + [ZoneName("PT", "America/Los_Angeles")]
    + pair("MST", "MDT", "America/Denver") + [ZoneName("MT", "America/Denver")]
    + pair("CST", "CDT", "America/Chicago") + [ZoneName("CT", "America/Chicago")]
    + pair("EST", "EDT", "America/New_York") + [ZoneName("ET", "America/New_York")]
    + pair("AKST", "AKDT", "America/Anchorage") + [ZoneName("HST", "Pacific/Honolulu")]
    + pair("AEST", "AEDT", "Australia/Sydney") + pair("ACST", "ACDT", "Australia/Adelaide")
    + [ZoneName("AWST", "Australia/Perth")] + pair("NZST", "NZDT", "Pacific/Auckland")
    + [ZoneName("IST", "Asia/Kolkata"), ZoneName("JST", "Asia/Tokyo"), ZoneName("KST", "Asia/Seoul")]
    + [ZoneName("SGT", "Asia/Singapore"), ZoneName("HKT", "Asia/Hong_Kong")]
    + [ZoneName("SAST", "Africa/Johannesburg"), ZoneName("BRT", "America/Sao_Paulo")]

  private static func pair(_ winter: String, _ summer: String, _ region: String) -> [ZoneName] {
    [ZoneName(winter, region, .standard), ZoneName(summer, region, .daylight)]
  }
}
