/// Works out which days a phrase names.
struct PhraseDating {
  /// Day number of today, in the zone of the phrase.
  let today: Int
  /// Day number of the row above, else today.
  let base: Int
  /// Whether there is a row above: "next day" needs one.
  let hasRow: Bool
  let choice: DateChoice
  /// Whether 12/10 is 10 December.
  let monthFirst: Bool

  /// Nil if the parts do not go together, or the date does not exist.
  func days(of phrase: TimePhrase) -> DayRange? {
    let date = phrase.date
    if date == DatePhrase() { return .day(base) }
    if let anchor = date.anchor { return days(of: anchor, phrase) }
    if date.week != nil { return week(of: date) }
    if let years = date.year { return monthFirst(date, years) ?? days(of: date, in: years) }
    if date.month != nil || date.season != nil || date.quarter != nil { return oneOf(overYears(date), date) }
    if let day = date.day { return choice.pick(overMonths(day)) }
    if date.third == nil, date.weekend != nil || date.weekday != nil { return dayOfWeek(date) }
    return nil
  }

  private func monthFirst(_ date: DatePhrase, _ years: ClosedRange<Int>) -> DayRange? {
    guard monthFirst, date.slashed, let month = date.month, let day = date.day else { return nil }
    var swapped = date
    (swapped.month, swapped.day, swapped.slashed) = (day, month, false)
    return days(of: swapped, in: years)
  }

  func days(of date: DatePhrase, in years: ClosedRange<Int>) -> DayRange? {
    guard let month = date.month else { return date.day == nil ? partOfYear(date, years) : .years(years) }
    guard date.season == nil, date.quarter == nil else { return nil }
    if years.count > 1 { return .years(years) }
    if month.count > 1 { return .months(month.count, from: month.lowerBound, in: years.lowerBound, .year) }
    return days(of: date, month.lowerBound, years.lowerBound)
  }

  private func days(of date: DatePhrase, _ month: Int, _ year: Int) -> DayRange? {
    let first = CivilDate.firstDay(of: month, in: year)
    let length = CivilDate.length(of: month, in: year)
    if let day = date.day {
      guard date.third == nil, day.lowerBound <= length else { return nil }
      let last = min(day.upperBound, length)
      return DayRange(first + day.lowerBound - 1, first + last - 1, day.count == 1 ? .day : .partOfMonth)
    }
    switch date.third {
    case .early: return DayRange(first, first + 9, .partOfMonth)
    case .middle: return DayRange(first + 10, first + 19, .partOfMonth)
    case .late: return DayRange(first + 20, first + length - 1, .partOfMonth)
    case nil: return .months(1, from: month, in: year, .month)
    }
  }

  /// Quarters, meteorological seasons, thirds of a year.
  private func partOfYear(_ date: DatePhrase, _ years: ClosedRange<Int>) -> DayRange? {
    let year = years.lowerBound
    switch (date.quarter, date.season, date.third) {
    case (let quarter?, nil, nil): return .months(3, from: quarter * 3 - 2, in: year, .season)
    case (nil, let season?, nil): return .months(3, from: season.rawValue * 3 + 3, in: year, .season)
    case (nil, nil, let third?) where years.count == 1:
      return .months(4, from: third.rawValue * 4 + 1, in: year, .season)
    case (nil, nil, let third?) where years.count == 10:
      return .third(third, ofDecadeFrom: year)
    case (nil, nil, nil): return .years(years)
    default: return nil
    }
  }
}

/// Dates of which a part was left out.
extension PhraseDating {
  private func overYears(_ date: DatePhrase) -> [DayRange] {
    let year = CivilDate(dayNumber: base).year
    return (year - 8...year + 1).compactMap { year in
      monthFirst(date, year...year) ?? days(of: date, in: year...year)
    }
  }

  /// "last summer" is over.
  private func oneOf(_ candidates: [DayRange], _ date: DatePhrase) -> DayRange? {
    date.last ? candidates.last { $0.last < base } : choice.pick(candidates)
  }

  private func overMonths(_ day: ClosedRange<Int>) -> [DayRange] {
    let date = CivilDate(dayNumber: base)
    return (-12...2).compactMap { offset in
      let month = CivilDate(dayNumber: CivilDate.firstDay(of: date.month, in: date.year, plus: offset))
      return days(of: DatePhrase(day: day), month.month, month.year)
    }
  }

  /// A weekday or a weekend.
  private func dayOfWeek(_ date: DatePhrase) -> DayRange? {
    let weekday = date.weekend == nil ? date.weekday ?? 0 : 5
    let offset = (weekday - CivilDate.weekday(of: base) + 7) % 7
    let length = date.weekend == nil ? 1 : 2
    let candidates = [-14, -7, 0, 7].map { shift in
      DayRange(base + offset + shift, base + offset + shift + length - 1, length == 1 ? .day : .week)
    }
    if date.last { return candidates.last { $0.last < base } }
    if date.next { return candidates.first { $0.first > base } }
    return choice.pick(candidates)
  }

  func week(of date: DatePhrase) -> DayRange? {
    guard let week = date.week, date.month == nil, date.season == nil else { return nil }
    let here = CivilDate(dayNumber: base).year
    let said = date.year.flatMap { DayRange.week(week, in: $0.lowerBound) }
    let likely =
      date.year == nil ? choice.pick((here - 2...here + 1).compactMap { .week(week, in: $0) }) : said
    guard let days = likely, let weekday = date.weekday else { return likely }
    return .day(days.first + weekday)
  }
}
