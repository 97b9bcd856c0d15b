/// Facts about a sentence that decide how it is dated.
extension PhraseReader.Sentence {
  /// Whether 12/10 is to be read month first: beside AM or PM, or in a zone of the United States. Elsewhere
  /// the day comes first; a number above 12 is the day anyway.
  func isAmerican(_ zone: ZoneClock) -> Bool {
    guard start.date.slashed || end?.date.slashed == true else { return false }
    return start.clock?.half != nil || end?.clock?.half != nil || Self.americanZones.contains(zone.name)
  }

  private static let americanZones: Set<String> = [
    "America/New_York", "America/Detroit", "America/Chicago", "America/Denver", "America/Phoenix",
    "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu",
  ]

  /// A date behind both clocks is that of the first: "22:00–02:00 on 10 December"; one between them is that
  /// of the second: "22:00 – 11 December 02:00".
  var startsOnSharedDate: Bool { sharesDate && end?.endsInClock == false }

  /// Whether the start's clock shows more than the end's.
  var startsLater: Bool {
    guard let first = start.clock, let last = end?.clock else { return false }
    return first.minuteOfDay(start.dayPart) > last.minuteOfDay(end?.dayPart)
  }
}

extension ClockPhrase {
  fileprivate func minuteOfDay(_ part: DayPart?) -> Int {
    hourOfDay(part) * 60 + (minute?.lowerBound ?? 0)
  }
}

extension TimePhrase {
  /// Nothing but an unknown clock, which with a date is that date.
  var isTimeless: Bool {
    clockUnknown && date == DatePhrase() && clock == nil && dayPart == nil
  }

  /// "um 2012" is about 2012: "um" goes with clock times.
  var impliedHedge: Vagueness? {
    saysAt && clock == nil && date.year != nil && date.month == nil ? .about : nil
  }
}

extension DatePhrase {
  /// "gestern" beside nothing but a weekday.
  var isAnchorAlone: Bool {
    year == nil && month == nil && day == nil && season == nil && quarter == nil && week == nil
      && third == nil && weekend == nil
  }

  /// Whether the other says a month or year that this leaves out.
  func lacksPart(of other: DatePhrase) -> Bool {
    guard anchor == nil, week == nil, self != DatePhrase() else { return false }
    return year == nil && other.year != nil || month == nil && day != nil && other.month != nil
  }

  mutating func complete(from other: DatePhrase) {
    if month == nil, day != nil { month = other.month }
    if year == nil, weekday == nil || day != nil { year = other.year }
  }

  /// To the month or the year before.
  mutating func stepBack(byMonth: Bool) {
    guard byMonth, let month, month.lowerBound > 1 else {
      if byMonth { month = 12...12 }
      if let year { self.year = year.lowerBound - 1...year.lowerBound - 1 }
      return
    }
    self.month = month.lowerBound - 1...month.lowerBound - 1
  }
}
