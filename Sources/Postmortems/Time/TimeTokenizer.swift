/// Cuts a folded text into tokens, once from left to right.
struct TimeTokenizer {
  private let text: FoldedText
  private let isQuoted: Bool
  private var position = 0
  private var spaced = false
  private var tokens: [TimeToken] = []

  static func tokens(of text: FoldedText) -> [TimeToken] {
    var tokenizer = TimeTokenizer(text)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(_ text: FoldedText) {
    self.text = text
    isQuoted = text.bytes.last { $0 != .space } == .apostrophe
    tokens.reserveCapacity(16)
  }

  private mutating func run() {
    while let byte = peek() {
      switch byte {
      case .apostrophe where isShortYear: shortYear()
      case .space, .apostrophe, .underscore: skipSpace(byte)
      case .zero ... .nine: number()
      case .questionMark: unknownDigits()
      case .a ... .z: word()
      case .equals where peek(1) == .greater: take(2, .dash(long: true))
      case .hyphen, FoldedText.longDash: dash()
      default: take(1, .mark(Unicode.Scalar(byte)))
      }
    }
  }

  /// Two digits and nothing joined to them; a text in quotes has none.
  private var isShortYear: Bool {
    guard !isQuoted, peek(1)?.isDigit == true, peek(2)?.isDigit == true else { return false }
    guard let next = peek(3) else { return true }
    return !next.isDigit && !next.isLetter && next != .colon && (next != .dot || peek(4)?.isDigit != true)
  }

  private mutating func shortYear() {
    let digits = text.bytes[position + 1...position + 2].map { Int($0 - .zero) }
    take(3, .shortYear(digits[0] * 10 + digits[1]))
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < text.bytes.count ? text.bytes[position + ahead] : nil
  }

  private mutating func take(_ count: Int, _ kind: TimeToken.Kind) {
    tokens.append(TimeToken(kind: kind, spaced: spaced, range: position..<position + count))
    position += count
    spaced = false
  }

  private mutating func skipSpace(_ byte: UInt8) {
    position += 1
    if byte != .apostrophe { spaced = true }
  }

  /// `--:--` in any length, or a dash, of which an arrow is a long one.
  private mutating func dash() {
    var end = 0
    while isDash(end) { end += 1 }
    let dashes = end
    if peek(end) == .colon, isDash(end + 1) {
      while isDash(end) || peek(end) == .colon { end += 1 }
      return take(end, .unknownClock)
    }
    if peek(dashes) == .greater { return take(dashes + 1, .dash(long: true)) }
    take(dashes, .dash(long: dashes > 1 || peek() == FoldedText.longDash))
  }

  private func isDash(_ ahead: Int) -> Bool {
    peek(ahead) == .hyphen || peek(ahead) == FoldedText.longDash
  }

  /// A run of question marks: a pair or four of them are unknown digits, one is doubt.
  private mutating func unknownDigits() {
    var count = 0
    while peek(count) == .questionMark { count += 1 }
    if count == 2 || count == 4 {
      take(count, .number(.blank(count)))
    } else {
      take(count, .mark("?"))
    }
  }

  private mutating func number() {
    var value = 0
    var digits = 0
    while let byte = peek(digits), byte.isDigit {
      if digits < 15 { value = value * 10 + Int(byte - .zero) }
      digits += 1
    }
    let unknown = unknownTail(after: digits)
    var (low, high) = (value, value)
    for _ in 0..<unknown { (low, high) = (low * 10, high * 10 + 9) }
    let length = digits + unknown
    take(length, .number(Numeral(low: low, high: high, length: length, unknown: unknown)))
  }

  /// How many `?` or `x` complete the digits to two or four characters: `1?`, `201?`, `20xx`.
  private func unknownTail(after digits: Int) -> Int {
    guard digits < 4 else { return 0 }
    var count = 0
    while let byte = peek(digits + count), byte == .questionMark || byte == .x { count += 1 }
    let length = digits + count
    guard count > 0, length == 2 || length == 4 else { return 0 }
    if let next = peek(length), next.isLetter || next.isDigit { return 0 }
    return count
  }
}

extension TimeTokenizer {
  private mutating func word() {
    var end = 0
    while let byte = peek(end), byte.isLetter || byte == .apostrophe && peek(end + 1)?.isDigit != true {
      end += 1
    }
    // "Mo/Di" and "Mai/Juni" look like Europe/Berlin.
    let isTimeWord =
      peek(end) == .slash
      && word(String(decoding: text.bytes[position..<position + end], as: UTF8.self)) != nil
    if !isTimeWord, let length = placeLength(from: end) {
      let cased = text.cased[position..<position + length]
      return take(length, .place(String(decoding: cased, as: UTF8.self)))
    }
    if let length = unknownClockLength() { return take(length, .unknownClock) }
    if end == 2 || end == 4, text.bytes[position..<position + end].allSatisfy({ $0 == .x }) {
      return take(end, .number(.blank(end)))
    }
    if end == 1, peek(1) == .dot, peek(2) == .m, peek() == .a || peek() == .p { end = 3 }
    let letters = text.bytes[position..<position + end].filter { $0 != .apostrophe && $0 != .dot }
    let spelled = String(decoding: letters, as: UTF8.self)
    take(end, word(spelled).map { .word($0) } ?? .other(spelled))
    if peek() == .dot { position += 1 }
  }

  private func word(_ spelled: String) -> TimeWord? {
    let known = TimeWord.named(spelled)
    return known == .sundayOrSo && text.cased[position] != text.bytes[position] ? .weekday(6) : known
  }

  /// `europe/berlin`, `america/argentina/buenos_aires`, `etc/gmt+2`.
  private func placeLength(from slash: Int) -> Int? {
    guard slash > 1, peek(slash) == .slash, let next = peek(slash + 1), next.isLetter else {
      return nil
    }
    var (end, solid) = (slash, slash)
    while let byte = peek(end) {
      switch byte {
      case .a ... .z, .zero ... .nine: solid = end + 1
      case .plus, .hyphen, .slash, .underscore: break
      default: return solid
      }
      end += 1
    }
    return solid
  }

  /// `hh:mm`, `hh:mm:ss`, `xx:xx`, `tt:mm`.
  private func unknownClockLength() -> Int? {
    guard let letter = peek(), peek(1) == letter, peek(2) == .colon, letter == .h || letter == .x,
      let minute = peek(3), minute == .m || minute == .x, peek(4) == minute
    else { return nil }
    guard peek(5) == .colon, let second = peek(6), second == .s || second == .x, peek(7) == second else {
      return 5
    }
    return 8
  }
}
