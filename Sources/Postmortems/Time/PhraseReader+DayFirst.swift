/// Dates in digits that do not begin with the year.
extension PhraseReader {
  mutating func takeDayFirst(_ first: Numeral) -> Bool {
    switch kind(1) {
    case .mark("."): takeDotted(first)
    case .mark("/"): takeSlashed(first)
    default: takeHyphened(first)
    }
  }

  /// `10.12.2021`, `10.12.21`, `10.12.`, `10.12`.
  private mutating func takeDotted(_ day: Numeral) -> Bool {
    guard let month = numeral(2), month.length <= 2, setDayAndMonth(day, month) else { return false }
    _ = take(3)
    if isMark(".", 0), isJoined(0) {
      _ = take(1)
      takeYearBehind()
    }
    return true
  }

  private mutating func setDayAndMonth(_ day: Numeral, _ month: Numeral) -> Bool {
    guard day.isBlank || isPossible(day, in: 1...31), month.isBlank || isPossible(month, in: 1...12) else {
      return false
    }
    if !day.isBlank { phrase.date.day = day.range.clamped(to: 1...31) }
    if !month.isBlank { phrase.date.month = month.range.clamped(to: 1...12) }
    return true
  }

  /// Four digits, or two written together with the dot, that are not the hour of a clock.
  private mutating func takeYearBehind() {
    guard phrase.date.year == nil, let year = numeral(0), !isMark(":", 1) else { return }
    if year.length == 4, let years = Self.years(year), word(1) != .hourMark {
      phrase.date.year = years
      position += 1
    } else if year.length == 2, isJoined(0), let short = year.value {
      phrase.date.year = Self.year(short: short)
      position += 1
    }
  }

  /// `21` is 2021, `98` is 1998.
  static func year(short: Int) -> ClosedRange<Int> {
    let year = short >= 70 ? 1_900 + short : 2_000 + short
    return year...year
  }

  /// `12/10/2021`, `12/10`, `05/2021`. Which of two small numbers is the month shows in the dating.
  private mutating func takeSlashed(_ first: Numeral) -> Bool {
    guard isJoined(1), isJoined(2), let second = numeral(2) else { return false }
    if second.length == 4, let years = Self.years(second) {
      guard isPossible(first, in: 1...12), !first.isBlank else { return false }
      phrase.date.year = years
      phrase.date.month = first.range.clamped(to: 1...12)
      return take(3)
    }
    guard second.length <= 2, setSlashed(first, second) else { return false }
    _ = take(3)
    guard isMark("/", 0), isJoined(1), let year = numeral(1) else { return true }
    return takeShortOrLongYear(year)
  }

  private mutating func setSlashed(_ first: Numeral, _ second: Numeral) -> Bool {
    guard let one = first.value, let two = second.value else { return setDayAndMonth(first, second) }
    if two > 12 { return setDayAndMonth(second, first) }
    phrase.date.slashed = one <= 12
    return setDayAndMonth(first, second)
  }

  /// The year behind a second mark, which is taken with it.
  private mutating func takeShortOrLongYear(_ year: Numeral) -> Bool {
    if let years = Self.years(year) {
      phrase.date.year = years
    } else if year.length == 2, let short = year.value {
      phrase.date.year = Self.year(short: short)
    } else {
      return false
    }
    return take(2)
  }

  /// `10-12-2021`; without a year it is a span of something. `10-Dec-2021`.
  private mutating func takeHyphened(_ first: Numeral) -> Bool {
    guard isJoined(1), isJoined(2) else { return false }
    if case .month(let month)? = word(2) { return takeHyphenedMonth(first, month) }
    guard let second = numeral(2), second.length <= 2, isDash(3), isJoined(3), isJoined(4),
      let third = numeral(4)
    else { return false }
    if third.length <= 2 { return takeShortYearFirst(first, second, third) }
    guard third.length == 4, setSlashed(first, second) else { return false }
    _ = take(3)
    return takeShortOrLongYear(third)
  }

  /// `10-Dec-2021`, `10-Dec-21`.
  private mutating func takeHyphenedMonth(_ day: Numeral, _ month: Int) -> Bool {
    phrase.number = phrase.number ?? BareNumber(numeral: day, ordinal: true)
    guard isDash(3), isJoined(3), isJoined(4), let short = numeral(4)?.value, numeral(4)?.length == 2,
      phrase.date.set(\.month, month...month), phrase.date.set(\.year, Self.year(short: short))
    else { return take(2) }
    return take(5)
  }

  /// `22-05-12`, `22-05-??`: as computers write a date, with the century left out.
  private mutating func takeShortYearFirst(_ year: Numeral, _ month: Numeral, _ day: Numeral) -> Bool {
    guard let short = year.value, year.length == 2, month.length == 2, day.length == 2,
      setDayAndMonth(day, month), !(month.isBlank && !day.isBlank)
    else { return false }
    phrase.date.year = Self.year(short: short)
    return take(5)
  }
}
