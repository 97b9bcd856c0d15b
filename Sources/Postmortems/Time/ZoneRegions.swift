import Foundation

/// Zones by their IANA names, however they are capitalised.
enum ZoneRegions {
  static func named(_ name: String) -> TimeZone? {
    known[name.lowercased()] ?? TimeZone(identifier: name)
  }

  private static let known: [String: TimeZone] = Dictionary(
    TimeZone.knownTimeZoneIdentifiers.compactMap { name in
      TimeZone(identifier: name).map { (name.lowercased(), $0) }
    }, uniquingKeysWith: { first, _ in first })
}
