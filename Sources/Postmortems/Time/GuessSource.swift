import Foundation

/// Texts near an unreadable one, readable or not.
struct GuessSource {
  let text: FoldedText
  let tokens: [TimeToken]

  init(_ text: FoldedText) {
    self.text = text
    tokens = TimeTokenizer.tokens(of: text)
  }

  var repairs: [String] {
    lettersAsDigits + clockRepairs + dateRepairs + bareHours + spelling
  }

  private func numeral(_ index: Int) -> Numeral? {
    if tokens.indices.contains(index), case .number(let numeral) = tokens[index].kind { numeral } else { nil }
  }

  private func hasMark(_ mark: Unicode.Scalar, _ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .mark(mark)
  }

  /// `15:60` is 16:00 or half past three, `25:00` one o'clock, `15:5` 15:05 or 15:50.
  private var clockRepairs: [String] {
    guard let colon = tokens.indices.first(where: { hasMark(":", $0) }), let hour = numeral(colon - 1)?.value,
      let minute = numeral(colon + 1), let minutes = minute.value, hour < 48, minutes < 100
    else { return [] }
    let place = tokens[colon - 1].range.lowerBound..<tokens[colon + 1].range.upperBound
    return Self.clocks(hour, minutes, minute.length).map { replacing(place, with: $0) }
  }

  private static func clocks(_ hour: Int, _ minutes: Int, _ length: Int) -> [String] {
    if length == 1 { return [clock(hour, minutes), clock(hour, minutes * 10)] }
    let exact = clock(hour + minutes / 60, minutes % 60)
    if minutes < 60 { return hour < 24 ? [] : [exact] }
    return [exact, "~" + clock(hour, 30)]
  }

  private static func clock(_ hour: Int, _ minute: Int) -> String {
    let minute = minute % 60
    return "\(hour % 24 < 10 ? "0" : "")\(hour % 24):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// `10.13.2021` with day and month changed about, `31.02.2021` as the last day of that month.
  private var dateRepairs: [String] {
    guard tokens.count >= 5, let first = numeral(0), let second = numeral(2), let third = numeral(4) else {
      return []
    }
    let yearFirst = first.length == 4
    guard let year = (yearFirst ? first : third).value, let day = (yearFirst ? third : first).value,
      let month = second.value, CivilDate.years.contains(year),
      CivilDate(year: year, month: month, day: day) == nil
    else { return [] }
    return [(day, month), (month, CivilDate.length(of: month, in: year))].compactMap { month, day in
      CivilDate(year: year, month: month, day: day).map {
        String(Instant($0.dayNumber * 86_400).text.prefix(10))
      }
    }
  }

  /// The letters O and l in place of 0 and 1.
  private var lettersAsDigits: [String] {
    let replaced = text.bytes.map { $0 == .o ? .zero : $0 == .l ? .zero + 1 : $0 }
    return replaced == text.bytes ? [] : [String(decoding: replaced, as: UTF8.self)]
  }

  /// `9`, `14-16`: hours, if times at all.
  private var bareHours: [String] {
    let hours = tokens.indices.compactMap { numeral($0)?.value }
    guard hours.count <= 2, tokens.count == hours.count * 2 - 1, !tokens.contains(where: \.isMark),
      hours.allSatisfy({ $0 < 24 })
    else {
      return []
    }
    return [hours.map { Self.clock($0, 0) }.joined(separator: "–")]
  }
}

extension TimeToken {
  fileprivate var isMark: Bool {
    if case .mark = kind { true } else { false }
  }
}

extension GuessSource {
  /// A misspelt word replaced by the nearest that is known.
  private var spelling: [String] {
    guard tokens.count <= 12 else { return [] }
    for token in tokens {
      guard case .other(let word) = token.kind, word.utf8.count >= 4, let known = TimeWord.nearest(to: word)
      else {
        continue
      }
      let isCapital = text.cased[token.range.lowerBound] != text.bytes[token.range.lowerBound]
      let fixed = isCapital ? known.capitalized : known
      return [replacing(token.range, with: fixed)]
    }
    return []
  }

  /// Runs of tokens that begin with a number and can be read, the longest first; each start is tried with a
  /// few ends.
  func excerpts(where isReadable: (String) -> Bool) -> [String] {
    var found: [Range<Int>] = []
    for start in tokens.indices where start >= found.last?.upperBound ?? 0 && canStart(at: start) {
      if let end = end(of: start, isReadable) { found.append(start..<end) }
      if found.count == 3 { break }
    }
    return found.sorted { $0.count > $1.count }.map { text(of: $0) }
  }

  private func end(of start: Int, _ isReadable: (String) -> Bool) -> Int? {
    stride(from: min(start + 9, tokens.count), to: start, by: -1).first { end in
      canEnd(before: end) && isReadable(text(of: start..<end))
    }
  }

  /// A number that is not the continuation of something.
  private func canStart(at index: Int) -> Bool {
    guard numeral(index) != nil else { return false }
    guard index > 0, !tokens[index].spaced else { return true }
    switch tokens[index - 1].kind {
    case .dash, .mark("~"), .mark(","), .mark(";"), .mark("="): return true
    default: return false
    }
  }

  /// Not in the middle of something, nor behind a word that only leads on.
  private func canEnd(before index: Int) -> Bool {
    switch tokens[index - 1].kind {
    case .mark("?"): break
    case .mark, .dash, .word(.filler), .word(.at), .other: return false
    default: break
    }
    guard tokens.indices.contains(index), !tokens[index].spaced else { return true }
    switch tokens[index].kind {
    case .number, .dash, .mark("."), .mark("/"): return false
    default: return true
    }
  }

  private func text(of run: Range<Int>) -> String {
    slice(tokens[run.lowerBound].range.lowerBound..<tokens[run.upperBound - 1].range.upperBound)
  }

  private func replacing(_ range: Range<Int>, with text: String) -> String {
    slice(0..<range.lowerBound) + text + slice(range.upperBound..<self.text.bytes.count)
  }

  private func slice(_ range: Range<Int>) -> String {
    let bytes = text.cased[range].map { $0 == FoldedText.longDash ? .hyphen : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
