/// Zones: by name, by place, by offset.
extension PhraseReader {
  mutating func takeZone(_ zone: WrittenZone, tokens count: Int = 1) -> Bool {
    let isUTCAgain = phrase.zone == .offset(0) && zone == .name(.utc)
    guard phrase.zone == nil || phrase.zone == zone || isUTCAgain else { return false }
    phrase.zone = zone
    return take(count)
  }

  /// "CET", and "UTC+2" or "GMT-05:00".
  mutating func takeNamedZone(_ name: ZoneName) -> Bool {
    if name.region == ZoneName.utc.region, isJoined(1), let sign = sign(1),
      let (offset, length) = offset(after: 2)
    {
      return takeZone(.offset(sign * offset), tokens: 2 + length)
    }
    return takeZone(.name(name))
  }

  /// `+02:00` and, in front of the number, `-0500`.
  mutating func takeOffset() -> Bool {
    guard let sign = sign(0), let (offset, length) = offset(after: 1) else { return false }
    return takeZone(.offset(sign * offset), tokens: 1 + length)
  }

  /// A hyphen behind a clock is an offset after `T`, before four digits without a colon, or with a space
  /// before it and none behind; else it begins the end of a span.
  mutating func takeNegativeOffset(afterTimeMark: Bool, colon: Bool) -> Bool {
    guard kind() == .dash(long: false), isJoined(1), let number = numeral(1) else { return false }
    let fourDigits = number.length == 4 && colon
    guard afterTimeMark || fourDigits || !isJoined(0) && isMark(":", 2) else { return false }
    return takeOffset()
  }

  private func sign(_ ahead: Int) -> Int? {
    if isMark("+", ahead) { return 1 }
    return kind(ahead) == .dash(long: false) ? -1 : nil
  }

  /// Seconds written as `2`, `02`, `0200` or `02:00`, and how many tokens they take.
  private func offset(after ahead: Int) -> (Int, Int)? {
    guard isJoined(ahead), let number = numeral(ahead), let value = number.value else { return nil }
    if number.length == 4 { return Self.offset(hours: value / 100, minutes: value % 100).map { ($0, 1) } }
    guard number.length <= 2 else { return nil }
    if isMark(":", ahead + 1), let minutes = numeral(ahead + 2)?.value {
      return Self.offset(hours: value, minutes: minutes).map { ($0, 3) }
    }
    return Self.offset(hours: value, minutes: 0).map { ($0, 1) }
  }

  private static func offset(hours: Int, minutes: Int) -> Int? {
    hours <= 14 && minutes < 60 ? hours * 3_600 + minutes * 60 : nil
  }
}
