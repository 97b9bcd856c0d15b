import Foundation
import Postmortems

/// Days that say only a part of what they are: what stands above them says the rest.
extension ProtocolReading {
  /// The last day that was said above rows.
  struct SaidDay {
    let day: CivilDate
    /// How many rows there were then.
    let rows: Int
  }

  /// The day that stands above rows: in a line above them, in their section's heading, in the title.
  mutating func dayAbove(_ section: Int) -> FuzzyTime? {
    let heading = headingDay(section)
    let near = daySection == section ? day ?? heading : heading ?? day
    day = nil
    // Rows further down in the section are of the same day.
    if heading != nil { sectionDays[section] = near }
    if let near { say(near) }
    return near ?? (found.rows.isEmpty ? found.date : nil)
  }

  private mutating func headingDay(_ section: Int) -> FuzzyTime? {
    if let known = sectionDays[section] { return known }
    guard let heading = outline.sections[section].heading else { return nil }
    return date(in: heading).map { dated($0) } ?? nextDay(in: heading)
  }

  /// Notes the last day that was said.
  mutating func say(_ day: FuzzyTime) {
    if let date = day.writtenDate { said = SaidDay(day: date, rows: found.rows.count) }
  }

  /// The day that a heading or a line names by its weekday, or as the one after that of the rows above.
  mutating func nextDay(in text: Substring) -> FuzzyTime? {
    lastDay.flatMap { NextDay.find(in: text, after: $0, first: found.date?.writtenDate, times) }
  }

  /// A day that stands for itself between rows.
  mutating func standing(_ typed: String) -> FuzzyTime {
    let plain = found.slashes.plain(typed)
    return nextDay(in: plain[...]) ?? FuzzyTime.read(plain, near(lastDay ?? firstDate))
  }

  /// A date without its year is the one nearest to the last day that was said, else to the first whole date of the file.
  mutating func dated(_ date: FuzzyTime) -> FuzzyTime {
    guard isYearless(date) else { return date }
    guard let day = lastDay ?? firstDate else {
      if kinds[section].isTimeline || kinds[section] == .other { found.yearIsAssumed = true }
      return date
    }
    let near = FuzzyTime.read(date.typed, near(day))
    return near.precision == .day ? near : date
  }

  func isYearless(_ date: FuzzyTime) -> Bool { alone(date).isRelative(date) }

  /// A date by nothing but its own words.
  func alone(_ date: FuzzyTime) -> DatedReading {
    DatedReading(
      typed: date.typed, plain: date.typed, zone: times.zone, near: nil, above: nil, now: times.now)
  }

  /// The day that what stands above says: a line, a row with its date, or the whole file.
  private var lastDay: CivilDate? {
    if let day { return day.writtenDate }
    for row in found.rows[(said?.rows ?? 0)...].reversed() where row.typed.utf8.count >= 10 {
      let time = FuzzyTime.read(found.slashes.plain(row.typed), times)
      if time.ownDay != nil, !isYearless(time) { return time.writtenDate }
    }
    return said?.day ?? found.date?.writtenDate
  }

  /// What the days of action items are read by: the day that the file tells of.
  mutating func itemTimes() -> TimeContext { near(lastDay ?? firstDate) }

  private func near(_ day: CivilDate?) -> TimeContext {
    TimeContext(zone: times.zone, near: day.map { .day($0) }, now: times.now)
  }
}
