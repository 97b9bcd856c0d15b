import Foundation

/// A zone as people say it, not as computers do: Pacific Time, London, Mitteleuropäische Zeit.
enum SpokenZone {
  /// The longest name among the words, and its IANA name.
  static func find(in words: [Substring]) -> (Range<Int>, String)? {
    let words = words.map { $0.lowercased() }
    let starts = words.indices.filter { firstWords.contains(words[$0]) }
    if starts.isEmpty { return nil }
    for length in stride(from: min(4, words.count), to: 0, by: -1) {
      for start in starts where start + length <= words.count {
        let name = words[start..<start + length].joined(separator: " ")
        if let zone = regions[name] ?? cities[name] { return (start..<start + length, zone) }
      }
    }
    return nil
  }

  /// What each name begins with.
  private static let firstWords = Set(
    [regions.keys, cities.keys].joined().compactMap { $0.split(separator: " ").first.map(String.init) })

  private static let regions: [String: String] = {
    var names = [
      "greenwich mean time": "GMT", "universal time": "GMT", "coordinated universal time": "GMT",
      "weltzeit": "GMT", "koordinierte weltzeit": "GMT", "german": "Europe/Berlin",
      "german time": "Europe/Berlin", "deutsche zeit": "Europe/Berlin", "deutscher zeit": "Europe/Berlin",
      "schweizer zeit": "Europe/Zurich",
      "österreichischer zeit": "Europe/Vienna", "uk local time": "Europe/London", "uk time": "Europe/London",
      "british time": "Europe/London", "british summer time": "Europe/London",
      "mitteleuropäische zeit": "Europe/Berlin", "mitteleuropäische sommerzeit": "Europe/Berlin",
      "osteuropäische zeit": "Europe/Helsinki", "westeuropäische zeit": "Europe/Lisbon",
      "india standard time": "Asia/Kolkata", "indian standard time": "Asia/Kolkata",
      "japan standard time": "Asia/Tokyo",
    ]
    let parts = [
      "pacific": "America/Los_Angeles", "mountain": "America/Denver", "central": "America/Chicago",
      "eastern": "America/New_York", "us pacific": "America/Los_Angeles", "us mountain": "America/Denver",
      "us central": "America/Chicago", "us eastern": "America/New_York", "alaska": "America/Anchorage",
      "hawaii": "Pacific/Honolulu", "central european": "Europe/Berlin",
      "eastern european": "Europe/Helsinki", "western european": "Europe/Lisbon",
      "australian eastern": "Australia/Sydney",
    ]
    for (part, zone) in parts {
      names[part] = zone
      for ending in ["time", "standard time", "daylight time", "summer time"] {
        names["\(part) \(ending)"] = zone
      }
    }
    return names
  }()

  /// Each city that gives a zone its name, with and without "time" behind it.
  private static let cities: [String: String] = {
    var names: [String: String] = [:]
    for zone in TimeZone.knownTimeZoneIdentifiers where zone.utf8.contains(UInt8(ascii: "/")) {
      guard let city = zone.split(separator: "/").last else { continue }
      let name = city.replacing("_", with: " ").lowercased()
      names[name] = zone
      names["\(name) time"] = zone
    }
    return names
  }()
}
