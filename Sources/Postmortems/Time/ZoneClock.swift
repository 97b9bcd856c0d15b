import Foundation

/// The zone that a time is understood in.
struct ZoneClock {
  /// IANA name, or an offset as `+02:00`.
  let name: String
  private let region: TimeZone?
  private let offset: Int
  /// Decides the hour that a clock change repeats.
  private let season: ZoneName.ClockSeason?

  init(_ zone: TimeZone) {
    let identifier = zone.identifier
    if identifier == "GMT" || identifier == "UTC" {
      self.init(name: "UTC", region: nil, offset: 0)
    } else if identifier.hasPrefix("GMT") {
      let offset = zone.secondsFromGMT()
      self.init(name: Self.text(ofOffset: offset), region: nil, offset: offset)
    } else {
      self.init(name: identifier, region: zone, offset: 0)
    }
  }

  private init(name: String, region: TimeZone?, offset: Int, season: ZoneName.ClockSeason? = nil) {
    self.name = name
    self.region = region
    self.offset = offset
    self.season = season
  }

  /// The zone of a stored time; UTC if its name has gone out of use.
  init(named name: String) {
    if let offset = Self.offset(from: name) {
      self.init(name: name, region: nil, offset: offset)
    } else if name != "UTC", let region = ZoneRegions.named(name) {
      self.init(name: name, region: region, offset: 0)
    } else {
      self.init(name: name, region: nil, offset: 0)
    }
  }

  /// Seconds east of UTC of `+02:00`; nil for anything else.
  private static func offset(from name: String) -> Int? {
    let bytes = Array(name.utf8)
    guard bytes.count == 6, bytes[0] == .plus || bytes[0] == .hyphen, bytes[3] == .colon else { return nil }
    guard let hours = Int(name.dropFirst().prefix(2)), let minutes = Int(name.suffix(2)) else { return nil }
    return (hours * 3_600 + minutes * 60) * (bytes[0] == .hyphen ? -1 : 1)
  }

  /// Nil for a place that no zone is named after.
  init?(_ written: WrittenZone) {
    switch written {
    case .offset(let offset): self.init(name: Self.text(ofOffset: offset), region: nil, offset: offset)
    case .name(let name) where name.region == ZoneName.utc.region:
      self.init(name: "UTC", region: nil, offset: 0)
    case .name(let name):
      guard let region = ZoneRegions.named(name.region) else { return nil }
      self.init(name: name.region, region: region, offset: 0, season: name.season)
    case .place(let place):
      guard let region = ZoneRegions.named(place) else { return nil }
      self.init(region)
    }
  }

  /// `+02:00`.
  static func text(ofOffset offset: Int) -> String {
    let minutes = abs(offset) / 60
    let digits = [minutes / 600, minutes / 60 % 10, minutes % 60 / 10, minutes % 10].map { String($0) }
    return "\(offset < 0 ? "-" : "+")\(digits[0])\(digits[1]):\(digits[2])\(digits[3])"
  }
}

extension ZoneClock {
  /// Seconds east of UTC at that instant.
  func offset(at seconds: Int) -> Int {
    region.map { $0.secondsFromGMT(for: Instant(seconds).date) } ?? offset
  }

  /// The day number of the local date.
  func day(of instant: Instant) -> Int {
    (instant.seconds + offset(at: instant.seconds)).quotientAndRemainder(floor: 86_400).0
  }

  /// The instant when the local clock shows so many seconds since 1970-01-01 00:00.
  ///
  /// A clock time that a change skips is read as if the clock had not been changed yet, so it is shown later
  /// by what was skipped: 02:30 becomes 03:30. Of a repeated one the first is taken, unless the zone's name
  /// tells the season.
  func instant(local: Int) -> Int {
    guard region != nil else { return local - offset }
    let (before, after) = (offset(at: local - 86_400), offset(at: local + 86_400))
    if before == after { return local - before }
    let candidates = [local - before, local - after].filter { $0 + offset(at: $0) == local }
    switch candidates.count {
    case 0: return local - before
    case 2 where season == .standard: return local - min(before, after)
    default: return candidates.min() ?? local - before
    }
  }

  /// Whether the clocks of the region are put forward at that instant.
  func isDaylight(at instant: Instant) -> Bool {
    region?.isDaylightSavingTime(for: instant.date) ?? false
  }
}
