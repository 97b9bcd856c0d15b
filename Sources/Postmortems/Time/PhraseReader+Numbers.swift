/// What begins with a number: a clock, a date, a distance, or just a number.
extension PhraseReader {
  /// A recogniser that took something and then failed has found a clock or date that cannot be; nothing else
  /// is tried then.
  mutating func takeNumber(_ numeral: Numeral) -> Bool {
    let start = position
    if takeClock(numeral) { return true }
    guard position == start else { return false }
    if takeDate(numeral) { return true }
    guard position == start else { return false }
    if takeDistanceAgo() || takeCalendarCount(numeral) { return true }
    if let value = numeral.value, takeMinutesBeside(value) { return true }
    return position == start && takeBare(numeral)
  }

  /// "10th", "3. Quartal", "90er".
  private mutating func takeCalendarCount(_ numeral: Numeral) -> Bool {
    guard let value = numeral.value else { return false }
    if word(1) == .decade, isJoined(1) { return takeDecade(numeral, tokens: 2) }
    if isMark(".", 1), word(2) == .quarter, (1...4).contains(value) {
      return phrase.date.set(\.quarter, value) && take(3)
    }
    if isMark(".", 1), word(2) == .calendarWeek, (1...53).contains(value) {
      return phrase.date.set(\.week, value) && take(3)
    }
    if word(1) == .ordinal, isJoined(1) { return takeDay(numeral, ordinal: true, tokens: 2) }
    if isMark(".", 1), isJoined(1), numeral.length <= 2 {
      return takeDay(numeral, ordinal: true, tokens: 2)
    }
    return false
  }

  /// "1990er", "the 90s": two digits mean the twentieth century from 30 on, else this one.
  private mutating func takeDecade(_ numeral: Numeral, tokens count: Int) -> Bool {
    guard let value = numeral.value, value % 10 == 0 else { return false }
    let first = numeral.length == 4 ? value : value >= 30 ? 1_900 + value : 2_000 + value
    guard numeral.length == 4 || numeral.length == 2, CivilDate.years.contains(first) else { return false }
    return phrase.date.set(\.year, first...first + 9) && take(count)
  }

  /// A day where a month is known or follows, else a number to be understood later.
  private mutating func takeDay(_ numeral: Numeral, ordinal: Bool, tokens count: Int) -> Bool {
    guard phrase.number == nil, numeral.length <= 2 else { return false }
    let spelled = word(1) == .ordinal || word(-1) == .morningLetters
    phrase.number = BareNumber(numeral: numeral, ordinal: ordinal, spelled: spelled)
    return take(count)
  }

  /// Four digits: a year from 1970 to 2099; else a clock where they can be one. Fewer: kept as a number.
  mutating func takeBare(_ numeral: Numeral) -> Bool {
    guard numeral.length == 4 else { return takeDay(numeral, ordinal: false, tokens: 1) }
    let lacksDay = phrase.date.month != nil && phrase.date.day == nil && phrase.number == nil
    if phrase.date.year == nil, isLikelyYear(numeral) || phrase.clock != nil || lacksDay {
      return takeYear(numeral, tokens: 1)
    }
    if takeCompactClock(numeral) { return true }
    return takeYear(numeral, tokens: 1)
  }

  private func isLikelyYear(_ numeral: Numeral) -> Bool {
    numeral.unknown > 0 || (1_970...2_099).contains(numeral.low)
  }

  mutating func takeYear(_ numeral: Numeral, tokens count: Int) -> Bool {
    guard phrase.date.year == nil, let years = Self.years(numeral) else { return false }
    phrase.date.year = years
    return take(count)
  }

  /// Nil for a number that is no year.
  static func years(_ numeral: Numeral) -> ClosedRange<Int>? {
    guard numeral.length == 4, !numeral.isBlank, CivilDate.years.contains(numeral.low),
      CivilDate.years.contains(numeral.high)
    else { return nil }
    return numeral.range
  }
}
