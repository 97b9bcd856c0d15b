/// Days counted from today or from the row above, and the weeks, months and years that are.
extension PhraseDating {
  /// "gestern", "last month". The night of today is the one that has just passed.
  func days(of anchor: DatePhrase.Anchor, _ phrase: TimePhrase) -> DayRange? {
    switch anchor {
    case .unit(let unit, let offset): return part(phrase.date, of: unit, offset, from: today)
    case .rowUnit(let unit, let offset):
      return offset == 0 || hasRow ? part(phrase.date, of: unit, offset, from: base) : nil
    case .day, .row: break
    }
    guard phrase.date.isAnchorAlone else { return nil }
    switch anchor {
    case .day(let offset):
      let isNight = phrase.dayPart == .night
      if isNight, phrase.clock == nil, offset == 0 { return .day(today - 1) }
      if isNight, phrase.date.last, let hour = phrase.clock?.hour, hour < 6 || hour == 12 {
        return .day(today)
      }
      return .day(today + offset)
    case .row(let offset): return hasRow ? .day(base + offset) : nil
    case .unit, .rowUnit: return nil
    }
  }

  /// The unit itself, or what else was said of it: "letztes Jahr im Mai", "Montag letzter Woche", "Anfang der
  /// Woche".
  private func part(_ date: DatePhrase, of unit: TimeUnit, _ offset: Int, from day: Int) -> DayRange? {
    guard let whole = days(of: unit, offset, from: day) else { return nil }
    if unit == .week { return part(date, ofWeek: whole) }
    guard !date.isAnchorAlone else { return whole }
    guard date.year == nil, unit == .month ? date.month == nil : unit == .year || date.month == nil else {
      return nil
    }
    let (first, last) = (CivilDate(dayNumber: whole.first), CivilDate(dayNumber: whole.last))
    var named = date
    named.anchor = nil
    named.year = first.year...last.year
    if unit == .month { named.month = first.month...first.month }
    if named.week != nil { return week(of: named) }
    return named.day != nil && named.month == nil ? nil : days(of: named, in: first.year...last.year)
  }

  private func part(_ date: DatePhrase, ofWeek week: DayRange) -> DayRange? {
    if let third = date.third {
      var alone = date
      alone.third = nil
      return alone.isAnchorAlone && date.weekday == nil ? .third(third, ofWeekFrom: week.first) : nil
    }
    guard date.isAnchorAlone else { return nil }
    return date.weekday.map { .day(week.first + $0) } ?? week
  }

  /// From today if no other day is given.
  func days(of unit: TimeUnit, _ offset: Int, from day: Int? = nil) -> DayRange? {
    let day = day ?? today
    let date = CivilDate(dayNumber: day)
    switch unit {
    case .day: return .day(day + offset)
    case .week: return .week(of: day + offset * 7)
    case .month:
      let first = CivilDate(dayNumber: CivilDate.firstDay(of: date.month, in: date.year, plus: offset))
      return .months(1, from: first.month, in: first.year, .month)
    case .year: return .years(date.year + offset...date.year + offset)
    case .decade:
      let first = date.year / 10 * 10 + offset * 10
      return .years(first...first + 9)
    case .second, .minute, .hour: return nil
    }
  }
}
