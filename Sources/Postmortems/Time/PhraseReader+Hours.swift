/// Clock times without a colon.
extension PhraseReader {
  /// "14 Uhr", "14 Uhr 30", "14h30", "2pm", "3 o'clock".
  mutating func takeHour(_ numeral: Numeral) -> Bool {
    guard phrase.clock == nil, let hour = numeral.value, hour <= 24 else { return false }
    guard word(1) == .hourMark || isHalf(1), !isAgo(2) else { return false }
    var clock = ClockPhrase(hour: hour)
    _ = take(1)
    if word(0) == .hourMark { takeMinutesBehindHour(&clock) }
    return finish(&clock)
  }

  /// "2 h ago" is no clock.
  private func isAgo(_ ahead: Int) -> Bool { word(ahead) == .ago || word(ahead) == .later }

  private mutating func takeMinutesBehindHour(_ clock: inout ClockPhrase) {
    if case .number(let minute)? = word(1) {
      (clock.minute, position) = (minute...minute, position + 2)
      return
    }
    guard let minutes = numeral(1), minutes.length == 2 || isUhr && minutes.length == 1,
      let minute = minutes.value, minute <= 59
    else { return }
    guard !isMark(".", 2), !isMark(":", 2), !isDash(2) || isJoined(1), !isMark("/", 2) else { return }
    clock.minute = minute...minute
    clock.digital = true
    position += 2
  }

  /// "15 Uhr 5", but not "15h 5".
  private var isUhr: Bool { token(0)?.range.count == 3 }

  /// Whether four digits are marked as a clock: `1430Z`, `1430 UTC`, `1430 Uhr`.
  var isMarkedCompact: Bool {
    switch word(1) {
    case .zone, .hourMark: true
    default:
      phrase.saysAt && numeral(0).map { !(1_970...2_099).contains($0.low) } == true
        || word(-1) == .timeMark || phrase.date.year != nil && phrase.date.day != nil
    }
  }

  mutating func takeCompactClock(_ numeral: Numeral) -> Bool {
    guard phrase.clock == nil, let value = numeral.value, value % 100 <= 59, value <= 2_400 else {
      return false
    }
    let minute = value % 100
    var clock = ClockPhrase(hour: value / 100, minute: minute...minute)
    clock.digital = true
    let afterTimeMark = word(-1) == .timeMark
    _ = take(1)
    guard finish(&clock) else { return false }
    _ = takeNegativeOffset(afterTimeMark: afterTimeMark, colon: false)
    return true
  }

  /// `T154000`.
  mutating func takeSixDigits(_ numeral: Numeral) -> Bool {
    guard let value = numeral.value, value / 100 % 100 <= 59, value % 100 <= 59 else { return false }
    let minute = value / 100 % 100
    var clock = ClockPhrase(hour: value / 10_000, minute: minute...minute, second: value % 100)
    clock.digital = true
    _ = take(1)
    guard finish(&clock) else { return false }
    _ = takeNegativeOffset(afterTimeMark: true, colon: false)
    return true
  }
}
