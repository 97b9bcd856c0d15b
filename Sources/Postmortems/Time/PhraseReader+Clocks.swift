/// Clock times that begin with digits.
extension PhraseReader {
  mutating func takeClock(_ numeral: Numeral) -> Bool {
    guard phrase.clock == nil else { return false }
    if numeral.length <= 2 {
      let start = position
      if takeColonClock(numeral) { return true }
      return position == start && (takeDottedClock(numeral) || position == start && takeHour(numeral))
    }
    if numeral.length == 6, word(-1) == .timeMark { return takeSixDigits(numeral) }
    return numeral.length == 4 && isMarkedCompact && takeCompactClock(numeral)
  }

  /// `14:30`, `14:30:12`, `14:??`, `14:3?`, `14:mm`, with what belongs behind.
  private mutating func takeColonClock(_ hour: Numeral) -> Bool {
    guard isMark(":", 1), isJoined(1) == isJoined(2), let minute = minute(2) else { return false }
    if hour.isBlank { return takeBlankClock() }
    guard let value = hour.value else { return false }
    let afterTimeMark = word(-1) == .timeMark
    var clock = ClockPhrase(hour: value, minute: minute)
    clock.digital = true
    _ = take(3)
    takeSeconds(into: &clock)
    return finish(&clock) && takeOffsetBehind(afterTimeMark)
  }

  private mutating func takeBlankClock() -> Bool {
    phrase.clockUnknown = true
    return take(3)
  }

  private mutating func takeOffsetBehind(_ afterTimeMark: Bool) -> Bool {
    _ = takeNegativeOffset(afterTimeMark: afterTimeMark, colon: true)
    return true
  }

  /// The minutes there: two digits, unknown ones included.
  private func minute(_ ahead: Int) -> ClosedRange<Int>? {
    switch kind(ahead) {
    case .word(.blank), .mark("?"): return 0...59
    case .number(let numeral) where numeral.length == 2:
      if numeral.isBlank { return 0...59 }
      return numeral.high <= 59 ? numeral.range : nil
    default: return nil
    }
  }

  private mutating func takeSeconds(into clock: inout ClockPhrase) {
    guard isMark(":", 0), isJoined(0), isJoined(1) else { return }
    if let second = numeral(1), second.length == 2 {
      if second.isBlank {
        position += 2
      } else if let value = second.value, value <= 60 {
        clock.second = min(value, 59)
        position += 2
        takeFraction()
      }
    } else if word(1) == .blank {
      position += 2
    }
  }

  /// `.123` and `,123` are dropped: times are whole seconds.
  private mutating func takeFraction() {
    if isMark(".", 0) || isMark(",", 0), isJoined(0), isJoined(1), numeral(1) != nil { position += 2 }
  }

  /// `14.30 Uhr`, `14.30` where it cannot be a date, `2.30 pm`.
  private mutating func takeDottedClock(_ hour: Numeral) -> Bool {
    guard isMark(".", 1), isJoined(1), isJoined(2), let value = hour.value, let minutes = numeral(2),
      minutes.length == 2, let minute = minutes.value, minute <= 59, !isMark(".", 3) || !isJoined(3)
    else { return false }
    let marked = word(3) == .hourMark || isHalf(3) || phrase.saysAt || hasDate
    guard marked || minute > 12, !isMark(":", 3) else { return false }
    var clock = ClockPhrase(hour: value, minute: minute...minute)
    clock.digital = true
    _ = take(3)
    return finish(&clock)
  }

  private var hasDate: Bool { phrase.date.day != nil || phrase.date.anchor != nil }

  /// Whether "am" or "pm" stands there; the "am" of "14:30 am 10.12." does not.
  func isHalf(_ ahead: Int) -> Bool {
    switch word(ahead) {
    case .afternoonLetters: return true
    case .morningLetters:
      if numeral(ahead + 1) != nil, isMark(".", ahead + 2) { return false }
      if case .weekday? = word(ahead + 1) { return phrase.date.weekday != nil }
      return true
    default: return false
    }
  }

  /// AM, PM and "Uhr" behind a clock; false if the clock cannot be.
  mutating func finish(_ clock: inout ClockPhrase) -> Bool {
    if word(0) == .hourMark { position += 1 }
    if isHalf(0) {
      let half: ClockPhrase.DayHalf = word(0) == .afternoonLetters ? .afternoon : .morning
      if clock.hour <= 12 { clock.half = half }
      let fits = clock.hour <= 12 ? clock.hour > 0 || half == .morning : half == .afternoon
      guard fits else { return false }
      position += 1
    }
    let endsDay = clock.hour == 24 && clock.minute ?? 0...0 == 0...0 && clock.second ?? 0 == 0
    guard clock.hour < 24 || endsDay else { return false }
    phrase.clock = clock
    return true
  }
}
