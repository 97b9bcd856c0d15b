/// Mornings, evenings and nights.
extension PhraseReader {
  /// The part of a day named there.
  func dayPart(_ ahead: Int) -> DayPart? {
    switch word(ahead) {
    case .dayPart(let part): part
    case .morningOrTomorrow: .morning
    default: nil
    }
  }

  /// Whether a part of a day follows, as in "early in the morning".
  var leadsToDayPart: Bool {
    var ahead = 1
    while word(ahead) == .filler || word(ahead) == .morningLetters { ahead += 1 }
    return dayPart(ahead) != nil
  }

  mutating func takeDayPart(_ part: DayPart) -> Bool {
    guard phrase.dayPart == nil || phrase.dayPart == part else { return false }
    phrase.dayPart = part
    return take(1)
  }

  /// "morgen 10 Uhr" is tomorrow; "am Morgen", "heute morgen", "Montag morgen", "Morgen des 10.12." are
  /// mornings.
  mutating func takeMorningOrTomorrow() -> Bool {
    if phrase.date != DatePhrase() || phrase.dayPart != nil || isNounBehind || isNounBefore {
      return takeDayPart(.morning)
    }
    return phrase.date.set(\.anchor, .day(1)) && take(1)
  }

  /// Only the morning has an article or "gegen" before it.
  private var isNounBehind: Bool {
    switch word(-1) {
    case .morningLetters, .filler, .onto, .about, .third, .later: true
    default: false
    }
  }

  private var isNounBefore: Bool {
    if isDash(1) || word(1) == .until, dayPart(2) != nil { return true }
    guard word(1) == .filler || word(1) == .from else { return false }
    if case .weekday? = word(2) { return true }
    return numeral(2) != nil
  }
}
