import Foundation

/// The stored form: instants as UTC strings, nulls written out. It stays readable for ever; a key that is
/// added later must be optional here, as `extent` shows.
extension FuzzyTime {
  private enum CodingKeys: String, CodingKey {
    case typed, earliest, latest, precision, approximate, zone, margin, extent
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      typed: try values.decode(String.self, forKey: .typed),
      earliest: try values.instant(forKey: .earliest),
      latest: try values.instant(forKey: .latest),
      precision: try values.decode(Precision.self, forKey: .precision),
      approximate: try values.decode(Bool.self, forKey: .approximate),
      zone: try values.decode(String.self, forKey: .zone),
      margin: try values.decodeIfPresent(Margin.self, forKey: .margin),
      extent: try values.decodeIfPresent(Extent.self, forKey: .extent) ?? .moment)
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(typed, forKey: .typed)
    try values.encode(earliest.map { Instant($0).text }, forKey: .earliest)
    try values.encode(latest.map { Instant($0).text }, forKey: .latest)
    try values.encode(precision, forKey: .precision)
    try values.encode(approximate, forKey: .approximate)
    try values.encode(zone, forKey: .zone)
    try values.encode(margin, forKey: .margin)
    try values.encode(extent, forKey: .extent)
  }
}

extension FuzzyTime.Margin {
  private enum CodingKeys: String, CodingKey { case earliest, latest }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    guard let earliest = try values.instant(forKey: .earliest),
      let latest = try values.instant(forKey: .latest)
    else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a margin has two ends"))
    }
    self.init(earliest: earliest, latest: latest)
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(Instant(earliest).text, forKey: .earliest)
    try values.encode(Instant(latest).text, forKey: .latest)
  }
}

extension KeyedDecodingContainer {
  /// An instant that may be null.
  fileprivate func instant(forKey key: Key) throws -> Date? {
    guard let text = try decodeIfPresent(String.self, forKey: key) else { return nil }
    guard let instant = Instant(text: text) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "an instant is written YYYY-MM-DDThh:mm:ssZ")
    }
    return instant.date
  }
}
