/// Times counted from now: "vor 2 Stunden", "last week", "gestern".
extension PhraseReader {
  /// A count and a unit, after so many tokens; nothing is taken unless both are there.
  mutating func takeDistance(skipping skipped: Int) -> Bool {
    guard phrase.distance == nil else { return false }
    var ahead = skipped
    while word(ahead) == .filler { ahead += 1 }
    let approximate = word(ahead) == .about || isMark("~", ahead)
    if approximate { ahead += 1 }
    guard let (distance, length) = distance(at: ahead) else { return false }
    phrase.distance = distance
    if approximate { phrase.vagueness = .about }
    return take(ahead + length)
  }

  /// The distance said there, and how many tokens say it.
  private func distance(at start: Int) -> (Distance, Int)? {
    var ahead = start
    var amount: Distance.Amount?
    scan: while true {
      switch kind(ahead) {
      case .number(let numeral):
        guard amount == nil, numeral.length <= 4, let value = numeral.value else { return nil }
        amount = .exactly(value)
      case .word(.number(let value)): amount = amount ?? .exactly(value)
      case .word(.article): amount = amount ?? .exactly(1)
      case .word(.half), .word(.halfPast): amount = .half
      case .word(.few): amount = .vaguely
      case .word(.filler) where ahead > start: break
      case .word(.long): return longAgo(after: ahead + 1, from: start)
      default: break scan
      }
      ahead += 1
    }
    guard let unit = unit(ahead) else { return nil }
    return (Distance(amount: amount ?? .vaguely, unit: unit), ahead + 1 - start)
  }

  /// The unit there; "h" behind a number is one too, and "m" none.
  private func unit(_ ahead: Int) -> TimeUnit? {
    switch word(ahead) {
    case .unit(let unit): unit
    case .hourMark where token(ahead)?.range.count == 1: .hour
    default: nil
    }
  }

  /// "Langem", "langer Zeit".
  private func longAgo(after ahead: Int, from start: Int) -> (Distance, Int) {
    let length = word(ahead) == .filler ? ahead + 1 : ahead
    return (Distance(amount: .vaguely, unit: .year), length - start)
  }

  /// "a few days ago", "years ago", "three weeks ago"; or a number word as an hour: "drei Uhr".
  mutating func takeCountWord(_ spoken: TimeWord) -> Bool {
    if takeDistanceAgo() { return true }
    if case .unit(let unit) = spoken {
      if takeOwnUnit(unit) || unit == .day && takeDayBeyond() { return true }
      if unit == .week, numeral(1)?.length == 2, takeCounted(\.week, in: 1...53) { return true }
      return (phrase.date.year != nil || unit == .hour && phrase.clock != nil) && take(1)
    }
    if case .quarterHour? = word(1) { return take(1) }
    guard case .number(let value) = spoken, phrase.clock == nil, phrase.number == nil else { return false }
    if takeMinutesBeside(value) { return true }
    let numeral = Numeral(low: value, high: value, length: 1, unknown: 0)
    return takeHour(numeral) || takeBare(numeral)
  }

  /// `+10 min`: from the row above.
  mutating func takePlus() -> Bool {
    guard let (distance, length) = distance(at: 1), phrase.isEmpty || saysDaysOn(distance) else {
      return takeOffset()
    }
    return takeLater(distance, tokens: length + 1)
  }

  // "09:15 +1d" is of the next day.
  private func saysDaysOn(_ distance: Distance) -> Bool { phrase.clock != nil && distance.unit == .day }

  /// Minutes and hours are a distance from the row above, days and more name a day beside it.
  private mutating func takeLater(_ distance: Distance, tokens count: Int) -> Bool {
    guard case .exactly(let amount) = distance.amount, amount <= 900, phrase.date == DatePhrase() else {
      return false
    }
    switch distance.unit {
    case .second, .minute, .hour: phrase.distance = Distance(later: amount, distance.unit)
    case .day: phrase.date.anchor = .row(amount)
    case .week, .month, .year: phrase.date.anchor = .rowUnit(distance.unit, amount)
    case .decade: return false
    }
    return take(count)
  }

  /// A distance with "ago" or "later" behind it.
  mutating func takeDistanceAgo() -> Bool {
    guard phrase.distance == nil, let (distance, length) = distance(at: 0) else { return false }
    if word(length) == .later { return takeLater(distance, tokens: length + 1) }
    guard word(length) == .ago else { return false }
    phrase.distance = distance
    return take(length + 1)
  }
}
