/// A date of the proleptic Gregorian calendar, in no particular zone.
package struct CivilDate: Hashable, Comparable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Nil for a date that does not exist, or whose year has not four digits.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(of: month, in: year)
    else { return nil }
    self.init(trusting: year, month, day)
  }

  private init(trusting year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The years that a typed time may name.
  static let years = 1000...2999

  /// Days in a month; months outside 1 to 12 count as 31.
  static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate {
  /// Days since 1970-01-01. Years are counted from March, so that the leap day is the last of its year.
  var dayNumber: Int {
    Self.dayNumber(year, month, day)
  }

  static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date so many days after 1970-01-01; any year.
  init(dayNumber: Int) {
    let days = dayNumber + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(trusting: year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// So many days later, or earlier.
  package func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// 0 for Monday to 6 for Sunday.
  package var weekday: Int {
    Self.weekday(of: dayNumber)
  }

  static func weekday(of dayNumber: Int) -> Int {
    let rest = (dayNumber + 3) % 7
    return rest < 0 ? rest + 7 : rest
  }

  /// First day of the month so many months away.
  static func firstDay(of month: Int, in year: Int, plus months: Int = 0) -> Int {
    let (year, month) = (year * 12 + month - 1 + months).quotientAndRemainder(floor: 12)
    return dayNumber(year, month + 1, 1)
  }
}
