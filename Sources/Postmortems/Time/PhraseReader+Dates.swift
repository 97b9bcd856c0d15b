/// Dates in digits.
extension PhraseReader {
  mutating func takeDate(_ numeral: Numeral) -> Bool {
    guard phrase.date.year == nil || numeral.length <= 2, phrase.date.month == nil, phrase.date.day == nil
    else {
      return false
    }
    switch (numeral.length, kind(1)) {
    case (8, _): return takeCompactDate(numeral)
    case (4, .mark("/")), (4, .dash), (4, .mark(".")): return takeYearFirst(numeral)
    case (1...2, .mark(".")), (1...2, .mark("/")), (1...2, .dash): return takeDayFirst(numeral)
    default: return false
    }
  }

  /// `20211210`.
  private mutating func takeCompactDate(_ numeral: Numeral) -> Bool {
    guard let value = numeral.value else { return false }
    return setDate(year: value / 10_000, month: value / 100 % 100, day: value % 100) && take(1)
      && skipHyphenBeforeClock()
  }

  /// The last hyphen of `2021-12-10-14:30` and `20211210-1430`.
  private mutating func skipHyphenBeforeClock() -> Bool {
    guard kind() == .dash(long: false), isJoined(0), isJoined(1), let clock = numeral(1) else { return true }
    if clock.length == 4 || isMark(":", 2) && isJoined(2) { position += 1 }
    return true
  }

  private mutating func setDate(year: Int, month: Int, day: Int) -> Bool {
    guard CivilDate(year: year, month: month, day: day) != nil else { return false }
    phrase.date.year = year...year
    phrase.date.month = month...month
    phrase.date.day = day...day
    return true
  }

  /// `2021-12-10`, `2021-12`, `2021-1?`, `2021/22`, `2021-W49`, `2012-2015`.
  private mutating func takeYearFirst(_ numeral: Numeral) -> Bool {
    guard let years = Self.years(numeral), let mark = kind(1) else { return false }
    if let second = numeralJoined(to: 1), second.length <= 2 {
      if let (range, length) = yearsTogether(years, with: second, mark) {
        phrase.date.year = range
        return take(length) && takeMonthAndDay(joint: kind())
      }
      return takeMonth(second, years, mark)
    }
    if let second = numeralJoined(to: 1), mark == .mark("/"), let last = second.value,
      let lastYears = Self.years(second)
    {
      guard lastYears.lowerBound >= years.lowerBound else { return false }
      phrase.date.year = years.lowerBound...last
      return take(3)
    }
    return takeWeekOrQuarter(years)
  }

  /// The number behind a mark, written together with it.
  private func numeralJoined(to mark: Int) -> Numeral? {
    guard isJoined(mark), isJoined(mark + 1) else { return nil }
    return numeral(mark + 1)
  }

  /// `2021/22`; `2011/12` too, which is not taken for a month.
  private func yearsTogether(
    _ years: ClosedRange<Int>, with second: Numeral, _ mark: TimeToken.Kind
  ) -> (ClosedRange<Int>, Int)? {
    guard let short = second.value, second.length == 2, years.count == 1 else { return nil }
    let year = years.lowerBound
    let last = year - year % 100 + short + (short < year % 100 ? 100 : 0)
    guard mark == .mark("/"), last == year + 1, !isMonthAndDay(after: 3) else { return nil }
    return (year...last, 3)
  }

  /// Whether `2021/12` goes on with a day and `/`.
  private func isMonthAndDay(after ahead: Int) -> Bool {
    isMark("/", ahead) && isJoined(ahead) && numeral(ahead + 1) != nil
  }

  private mutating func takeMonth(_ month: Numeral, _ years: ClosedRange<Int>, _ mark: TimeToken.Kind) -> Bool
  {
    guard month.isBlank || isPossible(month, in: 1...12) else { return isDash(1) && takeYearAlone(years) }
    phrase.date.year = years
    if !month.isBlank { phrase.date.month = month.range.clamped(to: 1...12) }
    _ = take(3)
    guard kind() == mark, let day = numeralJoined(to: 0), day.length <= 2 else { return true }
    return takeDayNumber(day, tokens: 2)
  }

  /// The 2012 of "2012-15".
  private mutating func takeYearAlone(_ years: ClosedRange<Int>) -> Bool {
    phrase.date.year = years
    return take(1)
  }

  /// The `-??-??` behind years.
  private mutating func takeMonthAndDay(joint: TimeToken.Kind?) -> Bool {
    guard let joint, isDash(0) || joint == .mark("/"), let month = numeralJoined(to: 0), month.length == 2
    else {
      return true
    }
    guard month.isBlank else { return false }
    _ = take(2)
    guard kind() == joint, let day = numeralJoined(to: 0) else { return true }
    return day.isBlank && take(2)
  }

  private mutating func takeDayNumber(_ day: Numeral, tokens count: Int) -> Bool {
    if day.isBlank { return take(count) }
    guard isPossible(day, in: 1...31) else { return false }
    phrase.date.day = day.range.clamped(to: 1...31)
    return take(count) && skipHyphenBeforeClock()
  }

  func isPossible(_ numeral: Numeral, in range: ClosedRange<Int>) -> Bool {
    numeral.range.overlaps(range)
  }

  private mutating func takeWeekOrQuarter(_ years: ClosedRange<Int>) -> Bool {
    guard let word = word(2), isJoined(1), isJoined(2), isJoined(3), let value = numeral(3)?.value else {
      return takeYearBeforeMonth(years)
    }
    switch word {
    case .calendarWeek where (1...53).contains(value): phrase.date.week = value
    case .quarter where (1...4).contains(value): phrase.date.quarter = value
    default: return takeYearBeforeMonth(years)
    }
    phrase.date.year = years
    return take(4)
  }

  /// `2021-Dec-10`: the year and its hyphen.
  private mutating func takeYearBeforeMonth(_ years: ClosedRange<Int>) -> Bool {
    guard case .month? = word(2), isDash(1), isJoined(1), isJoined(2) else { return false }
    phrase.date.year = years
    return take(2)
  }
}
