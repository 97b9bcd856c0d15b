/// Days and units that are counted from today or from the row above.
extension PhraseReader {
  mutating func takeAnchor(_ word: TimeWord) -> Bool {
    switch word {
    case .now: takeNow()
    case .today(let days): phrase.date.set(\.anchor, .day(days)) && take(1)
    case .last: takeLast()
    case .this: takeThis()
    case .next: takeNext()
    case .same: takeBesideRow(0)
    default: false
    }
  }

  /// "jetzt", "gerade eben".
  private mutating func takeNow() -> Bool {
    let now = Distance(amount: .exactly(0), unit: .minute)
    guard phrase.distance == nil || phrase.distance == now else { return false }
    phrase.distance = now
    return take(1)
  }

  /// "next Monday", "nächstes Wochenende", "next day".
  private mutating func takeNext() -> Bool {
    switch word(1) {
    case .weekday, .weekdayPart, .weekend:
      phrase.date.next = true
      return take(1)
    default: return takeBesideRow(1)
    }
  }

  /// "next day", "am nächsten Morgen", "same day".
  private mutating func takeBesideRow(_ days: Int) -> Bool {
    if dayPart(1) != nil { return phrase.date.set(\.anchor, .row(days)) && take(1) }
    return word(1) == .unit(.day) && phrase.date.set(\.anchor, .row(days)) && take(2)
  }

  private mutating func takeLast() -> Bool {
    switch word(1) {
    case .dayPart(.night):
      phrase.dayPart = .night
      phrase.date.last = true
      return phrase.date.set(\.anchor, .day(-1)) && take(2)
    case .unit(let unit): return phrase.date.set(\.anchor, .unit(unit, -1)) && take(2)
    case .weekday, .weekdayPart, .month, .season, .weekend:
      phrase.date.last = true
      return take(1)
    default: return false
    }
  }

  private mutating func takeThis() -> Bool {
    if dayPart(1) != nil { return phrase.date.set(\.anchor, .day(0)) && take(1) }
    switch word(1) {
    case .unit(let unit): return phrase.date.set(\.anchor, .unit(unit, 0)) && take(2)
    case .weekday, .weekdayPart: return take(1)
    default: return false
    }
  }

  /// "Anfang der Woche", "end of the month": of the row above, else of today.
  mutating func takeOwnUnit(_ unit: TimeUnit) -> Bool {
    guard phrase.date.third != nil, phrase.date.year == nil, phrase.date.month == nil else { return false }
    guard [.week, .month, .year].contains(unit) else { return false }
    return phrase.date.set(\.anchor, .rowUnit(unit, 0)) && take(1)
  }

  /// "the day before yesterday", "day after tomorrow".
  mutating func takeDayBeyond() -> Bool {
    switch (word(1), word(2)) {
    case (.before, .today(-1)): phrase.date.set(\.anchor, .day(-2)) && take(3)
    case (.after, .today(1)): phrase.date.set(\.anchor, .day(2)) && take(3)
    default: false
    }
  }
}
