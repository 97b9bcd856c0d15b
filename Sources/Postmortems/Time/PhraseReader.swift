/// Recognises the parts of a time among its tokens: one or two phrases, and nothing beside them.
///
/// Each recogniser looks at the tokens ahead and either takes some and returns true, or leaves all. No token
/// is looked at more than a few times, so reading takes linear time.
struct PhraseReader {
  let tokens: [TimeToken]
  var position = 0
  var phrase = TimePhrase()

  init(_ tokens: [TimeToken]) {
    self.tokens = tokens
  }

  /// What a whole text says.
  struct Sentence: Equatable {
    var start: TimePhrase
    var end: TimePhrase?
    /// "between … and …": somewhere within, not all along.
    var between = false
    /// The only date stands behind the end and is the start's too.
    var sharesDate = false
    /// "14:30–": the end of the span is not typed yet.
    var unfinished = false
  }

  /// Nil if anything in the text is no part of a time.
  mutating func sentence() -> Sentence? {
    let between = word(0) == .between
    if between { position += 1 }
    guard let start = side(endingAtAnd: between) else { return nil }
    guard position < tokens.count else { return between ? nil : Sentence(start: start) }
    position += 1
    if position == tokens.count { return Sentence(start: start, unfinished: true) }
    guard let end = side(endingAtAnd: false), position == tokens.count else { return nil }
    return Sentence(start: start, end: end, between: between)
  }

  /// One phrase, up to the end or to what separates two.
  private mutating func side(endingAtAnd: Bool) -> TimePhrase? {
    phrase = TimePhrase()
    while position < tokens.count {
      if isSeparator(endingAtAnd) { break }
      guard takePart() else { return nil }
    }
    return phrase.isEmpty ? nil : phrase
  }

  private func isSeparator(_ endingAtAnd: Bool) -> Bool {
    guard !phrase.isEmpty else { return false }
    guard position + 1 < tokens.count else { return !endingAtAnd && isUnfinishedSpan }
    switch kind() {
    case .dash: return true
    case .word(.until): return true
    case .mark("/"): return isSlashBetweenAlike
    case .word(.and): return endingAtAnd
    default: return false
    }
  }

  private mutating func takePart() -> Bool {
    switch kind() {
    case .number(let numeral): takeNumber(numeral)
    case .shortYear(let year): phrase.date.set(\.year, Self.year(short: year)) && take(1)
    case .word(let word): takeWord(word)
    case .place(let name): ZoneRegions.named(name) != nil && takeZone(.place(name))
    case .mark(let mark): takeMark(mark)
    case .unknownClock: takeUnknownClock()
    case .dash: false
    case .other, nil: false
    }
  }
}

extension PhraseReader {
  func token(_ ahead: Int = 0) -> TimeToken? {
    position + ahead >= 0 && position + ahead < tokens.count ? tokens[position + ahead] : nil
  }

  func kind(_ ahead: Int = 0) -> TimeToken.Kind? {
    guard let kind = token(ahead)?.kind, kind == .word(.sundayOrSo) else { return token(ahead)?.kind }
    let next = word(ahead + 1)
    return .word(next == .about || next == .at ? .filler : .weekday(6))
  }

  func numeral(_ ahead: Int) -> Numeral? {
    if case .number(let numeral)? = kind(ahead) { numeral } else { nil }
  }

  func word(_ ahead: Int) -> TimeWord? {
    if case .word(let word)? = kind(ahead) { word } else { nil }
  }

  func isMark(_ character: Unicode.Scalar, _ ahead: Int) -> Bool { kind(ahead) == .mark(character) }

  func isDash(_ ahead: Int) -> Bool {
    if case .dash? = kind(ahead) { true } else { false }
  }

  /// Whether the token touches the one before it.
  func isJoined(_ ahead: Int) -> Bool { token(ahead)?.spaced == false }

  /// Takes so many tokens.
  mutating func take(_ count: Int) -> Bool {
    position += count
    return true
  }

  private mutating func takeUnknownClock() -> Bool {
    guard phrase.clock == nil, !phrase.clockUnknown else { return false }
    phrase.clockUnknown = true
    return take(1)
  }

  private mutating func takeMark(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case ",", ";", ".": return take(1)
    case ":": return takeColon()
    case "~", "?": return takeVagueness(.about)
    case "+": return takePlus()
    case "@":
      phrase.saysAt = true
      return take(1)
    case "/": return (isBesideMonth() || standsFreeBehindDate) && take(1)
    default: return false
    }
  }

  /// Ends a heading, or stands between date and clock as in `10/Dec/2021:14:30`.
  private mutating func takeColon() -> Bool {
    let standsFree = token(1)?.spaced ?? true
    let joinsClock = phrase.clock == nil && phrase.date.year != nil
    return (standsFree || joinsClock) && take(1)
  }

  private func isBesideMonth() -> Bool {
    if case .month? = word(-1) { return true }
    if case .month? = word(1) { return true }
    return false
  }

  private var standsFreeBehindDate: Bool {
    !isJoined(0) && !isJoined(1) && phrase.date != DatePhrase() && phrase.clock == nil
  }

  mutating func takeVagueness(_ vagueness: Vagueness, tokens count: Int = 1) -> Bool {
    if let known = phrase.vagueness, known != vagueness, known != .about, vagueness != .about { return false }
    if phrase.vagueness == nil || phrase.vagueness == .about { phrase.vagueness = vagueness }
    return take(count)
  }
}
