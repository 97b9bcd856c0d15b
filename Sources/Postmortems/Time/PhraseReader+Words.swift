/// Words, each by what it means.
extension PhraseReader {
  mutating func takeWord(_ word: TimeWord) -> Bool {
    switch word {
    case .zone(let name): takeNamedZone(name)
    case .about, .shortly, .before, .after, .latest: takeHedge(word)
    case .since, .until, .from: takeOpening(word)
    case .half, .halfPast, .quarterHour, .threeQuarters, .noon, .aboutNoon, .midnight: takeSpokenClock(word)
    case .now, .today, .last, .this, .next, .same: takeAnchor(word)
    case .few, .long, .unit, .number, .article: takeCountWord(word)
    case .dayPart(let part): takeDayPart(part)
    case .morningOrTomorrow: takeMorningOrTomorrow()
    case .onto: takeOnto()
    case .at, .filler, .morningLetters, .timeMark, .hourMark, .and, .between: takeFiller(word)
    default: takeDateWord(word)
    }
  }

  private mutating func takeDateWord(_ word: TimeWord) -> Bool {
    switch word {
    case .month(let month):
      return phrase.date.set(\.month, month...month) && take(1) && skipHyphen()
    case .weekday(let day): return phrase.date.set(\.weekday, day) && take(1)
    case .weekdayPart(let day, let part): return phrase.date.set(\.weekday, day) && takeDayPart(part)
    case .third where leadsToDayPart, .later where leadsToDayPart: return take(1)
    case .later: return phrase.date.set(\.third, .late) && take(1)
    case .decadeName(let year): return phrase.date.set(\.year, year...year + 9) && take(1)
    case .weekend: return phrase.date.set(\.weekend, true) && take(1)
    case .third(let third): return phrase.date.set(\.third, third) && take(1) && skipHyphen()
    case .season(let season): return phrase.date.set(\.season, season) && take(1)
    case .quarter: return takeCounted(\.quarter, in: 1...4)
    case .calendarWeek: return takeCounted(\.week, in: 1...53)
    default: return false
    }
  }

  /// The hyphen of "mid-May", "10-Dec-2021".
  private mutating func skipHyphen() -> Bool {
    if case .dash(long: false)? = kind(), isJoined(0), isJoined(1) {
      let yearKnown = phrase.date.year != nil
      let isYear = numeral(1).map { yearKnown || $0.length == 4 || word(2) == .decade } == true
      if word(1) != nil || isYear { position += 1 }
    }
    return true
  }

  /// "Q3", "KW 49".
  mutating func takeCounted(_ part: WritableKeyPath<DatePhrase, Int?>, in range: ClosedRange<Int>)
    -> Bool
  {
    guard let value = numeral(1)?.value, range.contains(value), phrase.date.set(part, value) else {
      return false
    }
    if isMark("/", 2), let year = numeral(3) {
      guard year.length == 2, let short = year.value else { return take(3) }
      return phrase.date.set(\.year, Self.year(short: short)) && take(4)
    }
    return take(2)
  }

  /// "zum" behind a night makes it the one before that day; elsewhere it says nothing.
  private mutating func takeOnto() -> Bool {
    if phrase.dayPart == .night, let first = phrase.date.weekday {
      return word(1) == .weekday((first + 1) % 7) && take(2)
    }
    if phrase.dayPart == .night { phrase.isEve = true }
    return take(1)
  }

  private mutating func takeFiller(_ word: TimeWord) -> Bool {
    switch word {
    case .at: phrase.saysAt = true
    case .and, .between: return false
    case .timeMark where phrase.date == DatePhrase(): return false
    case .hourMark where phrase.clock == nil: return false
    default: break
    }
    return take(1)
  }

  /// "ca.", "kurz vor", "nach"; but "vor 2 Stunden" counts back.
  private mutating func takeHedge(_ word: TimeWord) -> Bool {
    switch word {
    case .about: return takeVagueness(.about)
    case .latest: return takeVagueness(.atLatest)
    case .shortly: return takeShortly()
    case .before: return takeDistance(skipping: 1) || leadsToTime && takeVagueness(.before)
    default: return leadsToTime && takeVagueness(.after)
    }
  }

  /// "vor" and "nach" stand before a time, not behind one.
  private var leadsToTime: Bool { phrase.clock == nil && token(1) != nil }

  private mutating func takeShortly() -> Bool {
    switch word(1) {
    case .before: takeVagueness(.shortlyBefore, tokens: 2)
    case .after: takeVagueness(.shortlyAfter, tokens: 2)
    case .now: take(1)
    default: false
    }
  }

  /// "seit", "bis", "von" in front.
  private mutating func takeOpening(_ word: TimeWord) -> Bool {
    if phrase.dayPart == .night, word == .from { return take(1) }
    let isBehindDate = word == .since && phrase.clock == nil && numeral(1) != nil
    guard phrase.isEmpty || isBehindDate, phrase.opening == nil else { return false }
    if word == .since, takeDistance(skipping: 1) {
      phrase.opening = .openEnd
      return true
    }
    phrase.opening = word == .until ? .openStart : .openEnd
    return take(1)
  }
}

extension DatePhrase {
  /// Sets a part that was not yet said, or was said the same.
  mutating func set<Value: Equatable>(_ part: WritableKeyPath<DatePhrase, Value?>, _ value: Value) -> Bool {
    guard self[keyPath: part] == nil || self[keyPath: part] == value else { return false }
    self[keyPath: part] = value
    return true
  }
}
