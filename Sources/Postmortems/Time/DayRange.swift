/// Whole days from the first to the last, counted from 1970-01-01, and how finely they were named.
struct DayRange: Equatable {
  let first: Int
  let last: Int
  let precision: FuzzyTime.Precision

  init(_ first: Int, _ last: Int, _ precision: FuzzyTime.Precision) {
    self.first = first
    self.last = max(first, last)
    self.precision = precision
  }

  static func day(_ day: Int) -> DayRange { DayRange(day, day, .day) }

  static func week(of day: Int) -> DayRange {
    let monday = day - CivilDate.weekday(of: day)
    return DayRange(monday, monday + 6, .week)
  }

  /// So many months from the first of one on.
  static func months(_ count: Int, from month: Int, in year: Int, _ precision: FuzzyTime.Precision)
    -> DayRange
  {
    let first = CivilDate.firstDay(of: month, in: year)
    return DayRange(first, CivilDate.firstDay(of: month, in: year, plus: count) - 1, precision)
  }

  static func years(_ years: ClosedRange<Int>) -> DayRange {
    let isDecade = years.count == 10 && years.lowerBound % 10 == 0
    let precision: FuzzyTime.Precision = years.count == 1 ? .year : isDecade ? .decade : .years
    return months(years.count * 12, from: 1, in: years.lowerBound, precision)
  }

  /// 2000–2003, 2004–2006, 2007–2009.
  static func third(_ third: Third, ofDecadeFrom year: Int) -> DayRange {
    switch third {
    case .early: .years(year...year + 3)
    case .middle: .years(year + 4...year + 6)
    case .late: .years(year + 7...year + 9)
    }
  }

  /// Monday and Tuesday, Wednesday and Thursday, Friday to Sunday.
  static func third(_ third: Third, ofWeekFrom monday: Int) -> DayRange {
    let first = monday + third.rawValue * 2
    return DayRange(first, third == .late ? monday + 6 : first + 1, .week)
  }

  /// Weeks as ISO 8601 counts them: the first has 4 January in it. Nil for a 53rd that the year has not.
  static func week(_ week: Int, in year: Int) -> DayRange? {
    let range = DayRange.week(of: CivilDate.dayNumber(year, 1, 4) + (week - 1) * 7)
    return range.first + 3 < CivilDate.dayNumber(year + 1, 1, 1) ? range : nil
  }

  /// Days between, none if they overlap.
  func distance(to day: Int) -> Int {
    day < first ? first - day : max(0, day - last)
  }
}
