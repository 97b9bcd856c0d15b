/// Clock times as they are said.
extension PhraseReader {
  /// "halb drei", "Viertel nach 3", "quarter to four", "half past 2", "noon".
  mutating func takeSpokenClock(_ spoken: TimeWord) -> Bool {
    if takeDistanceAgo() { return true }
    switch spoken {
    case .noon: return phrase.clock?.hour == 12 ? take(1) : setSpoken(12, 0, tokens: 1)
    case .aboutNoon: return takeNoonish()
    case .midnight:
      return phrase.clock?.hour == 0 ? take(1) : setSpoken(isBeforeMidnight ? 24 : 0, 0, tokens: 1)
    default: break
    }
    let (direction, length): (Int, Int) =
      switch word(1) {
      case .after: (1, 2)
      case .before, .until: (-1, 2)
      default: (0, 1)
      }
    guard let hour = hour(length) else { return false }
    guard let minutes = Self.minutes(of: spoken, direction) else { return false }
    return setSpoken(hour, minutes, tokens: length + 1)
  }

  /// "kurz vor Mitternacht" is late on the day named.
  private var isBeforeMidnight: Bool {
    [.before, .shortlyBefore, .atLatest].contains(phrase.vagueness) || phrase.opening == .openStart
  }

  /// Minutes to add to the hour that is named: "halb drei" takes 30 off.
  private static func minutes(of spoken: TimeWord, _ direction: Int) -> Int? {
    switch (spoken, direction) {
    case (.half, 0): -30
    case (.half, 1), (.halfPast, 0), (.halfPast, 1): 30
    case (.quarterHour, 0): -45
    case (.quarterHour, _): 15 * direction
    case (.threeQuarters, 0): -15
    default: nil
    }
  }

  /// An hour as a word or as one or two digits.
  private func hour(_ ahead: Int) -> Int? {
    switch kind(ahead) {
    case .word(.number(let value)) where value <= 12: value
    case .word(.midnight): 24
    case .word(.noon), .word(.aboutNoon): 12
    case .number(let numeral) where numeral.length <= 2 && numeral.low <= 24: numeral.value
    default: nil
    }
  }

  /// "mittags" is about noon; beside a clock it only says which twelve is meant.
  private mutating func takeNoonish() -> Bool {
    if phrase.clock != nil || word(1) == .at { return take(1) }
    return setSpoken(12, 0, tokens: 1) && markAbout()
  }

  private mutating func markAbout() -> Bool {
    phrase.vagueness = phrase.vagueness ?? .about
    return true
  }

  /// "5 vor 12", "10 past 3", "zehn Minuten nach drei", "fünf vor halb drei".
  mutating func takeMinutesBeside(_ minutes: Int) -> Bool {
    let skipped = word(1) == .unit(.minute) ? 2 : 1
    let direction = word(skipped) == .after ? 1 : word(skipped) == .before ? -1 : 0
    let half = word(skipped + 1) == .half ? 1 : 0
    guard direction != 0, (1...29).contains(minutes), let hour = hour(skipped + 1 + half) else {
      return false
    }
    return setSpoken(hour, direction * minutes - half * 30, tokens: skipped + 2 + half)
  }

  private mutating func setSpoken(_ hour: Int, _ minutes: Int, tokens count: Int) -> Bool {
    guard phrase.clock == nil else { return false }
    let sum = hour * 60 + minutes
    let ofDay = sum == 1_440 ? sum : (sum + 1_440) % 1_440
    let minute = ofDay % 60
    var clock = ClockPhrase(hour: ofDay / 60, minute: minute...minute)
    clock.spoken = hour <= 12 && minutes != 0
    _ = take(count)
    return finish(&clock)
  }
}
