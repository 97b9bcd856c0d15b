/// Lets the two sides of a span complete each other, and gives bare numbers their meaning.
extension PhraseReader.Sentence {
  /// Nil if a number stays without a meaning.
  func completed() -> PhraseReader.Sentence? {
    var sentence = self
    sentence.shareHedges()
    guard sentence.settleNumbers() else { return nil }
    sentence.shareDayHalf()
    sentence.shareMonth()
    sentence.shareDate()
    return sentence
  }

  private mutating func shareHedges() {
    guard let end else { return }
    start.vagueness = start.vagueness ?? end.vagueness
    start.zone = start.zone ?? end.zone
    self.end?.zone = end.zone ?? start.zone
  }

  private mutating func settleNumbers() -> Bool {
    let countsHours = between || start.opening != nil && end != nil
    guard start.settleNumber(beside: end, countsHours: countsHours) else { return false }
    guard end != nil else { return true }
    return self.end?.settleNumber(beside: start, countsHours: countsHours) ?? true
  }

  /// "2–3 pm", "von 2 bis 4 nachmittags": the first hour is meant alike, or it is of the other half if it
  /// would come later.
  private mutating func shareDayHalf() {
    guard let end, let last = end.clock, var first = start.clock, first.half == nil, first.hour <= 12 else {
      return
    }
    if start.dayPart == nil { start.dayPart = end.dayPart }
    guard let half = last.half else { return }
    first.half = half
    if half == .afternoon, first.minutesOfHalf > last.minutesOfHalf { first.half = .morning }
    start.clock = first
  }

  /// "Dec 10–12, 2021": the month is the end's too.
  private mutating func shareMonth() {
    guard let date = end?.date, date.day != nil, date.month == nil, date.year != nil else { return }
    end?.date.month = start.date.month
  }

  /// "14:00–16:00 on 10 December": the date is the start's too.
  private mutating func shareDate() {
    guard let end, start.date == DatePhrase(), start.distance == nil, end.distance == nil else { return }
    start.date = end.date
    sharesDate = end.date != DatePhrase()
  }
}

extension ClockPhrase {
  /// Minutes since noon or midnight.
  fileprivate var minutesOfHalf: Int { hour % 12 * 60 + (minute?.lowerBound ?? 0) }
}

extension TimePhrase {
  /// Gives the bare number its meaning, also from the other side; false if it has none.
  fileprivate mutating func settleNumber(beside other: TimePhrase?, countsHours: Bool) -> Bool {
    guard let bare = number else { return true }
    let endedInClock = endsInClock
    defer { endsInClock = endedInClock || date == DatePhrase() }
    number = nil
    if let year = year(bare.numeral, of: other) {
      date.year = year...year
      return true
    }
    if meansDay(bare, beside: other) {
      guard bare.numeral.range.overlaps(1...31) else { return false }
      date.day = bare.numeral.range.clamped(to: 1...31)
      return true
    }
    guard meansHour(bare, beside: other, countsHours), let hour = hour(bare.numeral) else { return false }
    clock = ClockPhrase(hour: hour)
    return true
  }

  private func meansDay(_ bare: BareNumber, beside other: TimePhrase?) -> Bool {
    guard date.day == nil, date.year == nil || date.month != nil || other?.date.month != nil else {
      return false
    }
    if date.month != nil { return true }
    if clock == nil, let other, other.namesDay, other.clock == nil { return true }
    return bare.ordinal && (bare.spelled || date.weekday != nil || other != nil || clock != nil)
  }

  private var namesDay: Bool {
    date.day != nil || number.map { $0.ordinal || date.month != nil } == true
  }

  /// The 15 of "2012–15".
  private func year(_ numeral: Numeral, of other: TimePhrase?) -> Int? {
    guard isOnlyNumber, let first = other?.date.year?.lowerBound, other?.date.month == nil,
      other?.clock == nil,
      numeral.length == 2, let short = numeral.value
    else { return nil }
    let year = first - first % 100 + short
    return (first + 1...first + 20).contains(year) ? year : nil
  }

  private var isOnlyNumber: Bool { date == DatePhrase() && clock == nil && dayPart == nil && !saysAt }

  private func meansHour(_ bare: BareNumber, beside other: TimePhrase?, _ countsHours: Bool) -> Bool {
    guard clock == nil, !bare.ordinal else { return false }
    let behindDate = date.year != nil && date.month != nil && date.day != nil && bare.numeral.length == 2
    let hedged =
      bare.isDoubted || behindDate || saysAt || vagueness != nil || opening != nil || dayPart != nil
    return hedged || countsHours || other?.clock != nil
  }

  /// "9?" looks like an unknown digit but means doubt.
  private mutating func hour(_ numeral: Numeral) -> Int? {
    if numeral.unknown == 1 {
      vagueness = vagueness ?? .about
      return numeral.low / 10
    }
    guard let hour = numeral.value, hour <= 24 else { return nil }
    return hour
  }
}
