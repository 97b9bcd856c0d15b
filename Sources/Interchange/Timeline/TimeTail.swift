import Foundation
import Postmortems

/// What follows the beginning of a time in its line, and whether it goes on saying the time: a zone, the end of a span, a
/// date with its year. "10:00 – 11:30 CET" does; in "10:00 – 3 pods lost" and "10:00 May deploy" a sentence begins.
struct TimeTail {
  private var words: [Substring]
  private let rest: Substring
  private let context: TimeContext
  private var hasDay: Bool
  private var hasClock: Bool
  private var isBehindClock: Bool
  /// The hour of the last clock time.
  private var hour = 0
  /// Whether a span has begun that has no end yet.
  private var isOpen = false
  private var isSeparated: Bool

  /// - Parameters:
  ///   - head: the time that the line begins with.
  ///   - text: what stands behind it.
  ///   - rest: what follows in the line.
  ///   - isSeparated: whether a mark or the end of the line sets the text apart from the rest.
  init(
    _ text: Substring, of head: FuzzyTime, before rest: Substring, isSeparated: Bool, _ context: TimeContext
  ) {
    words = TimeTail.words(of: text)
    (self.rest, self.isSeparated, self.context) = (rest, isSeparated, context)
    hasClock = [.second, .minute, .hour].contains(head.precision)
    hasDay = !hasClock || !FuzzyTime.isClockTime(head.typed) && TimeTail.digits(head.typed[...]) > 6
    isBehindClock = hasClock
    hour = TimeTail.hour(in: head.typed[...])
  }

  // "PM–1:40" are three.
  private static func words(of text: Substring) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word -> [Substring] in
      guard word.count > 1, let dash = word.firstIndex(where: { "–—".contains($0) }) else { return [word] }
      let next = word.index(after: dash)
      return [word[..<dash], word[dash..<next], word[next...]].filter { !$0.isEmpty }
    }
  }

  /// Whether nobody could take it for the beginning of a sentence.
  mutating func isTime() -> Bool {
    while let word = words.first {
      let isTaken =
        takeHalf(word) || takeZone(word) || takeRemark(word) || takeClock() || takeDate() || takeSpan(word)
      if !isTaken { return !isOpen && isSeparated && saysDay }
    }
    return !isOpen
  }

  private mutating func take(_ count: Int) -> Bool {
    words.removeFirst(count)
    return true
  }

  // What is left is a day or a part of one, and the sentence begins behind a mark.
  private var saysDay: Bool {
    if rest.isEmpty,
      words.allSatisfy({ ["ca.", "ca", "approx.", "approx", "about", "sharp"].contains($0.lowercased()) })
    {
      return true
    }
    let said = words.joined(separator: " ")[...].trimmed.drop { ",.".contains($0) }
    guard said.contains(where: \.isLetter), TimeTail.digits(said) < 3 else { return false }
    let time = FuzzyTime.read(TimeTail.bare(said).description, context)
    return time.precision == .day || !hasClock && time.precision == .partOfDay
  }
}

extension TimeTail {
  /// "Uhr", AM and PM, right behind the clock.
  private mutating func takeHalf(_ word: Substring) -> Bool {
    guard isBehindClock, !isOpen,
      TimeTail.isHalf(word, before: said(behind: 1), isSeparated && words.count == 1)
    else { return false }
    return TimeTail.bare(word).lowercased().first == "a" && hour > 12 ? false : take(1)
  }

  private func said(behind count: Int) -> Substring {
    (words.dropFirst(count).joined(separator: " ") + " " + rest)[...].trimmed
  }

  /// A zone by its name in capitals, by its region or by its distance from UTC.
  private mutating func takeZone(_ word: Substring) -> Bool {
    guard hasClock, !isOpen else { return false }
    if words.count > 1, words[0].lowercased() == "local", TimeTail.bare(words[1]).lowercased() == "time" {
      return take(2)
    }
    guard TimeTail.isZone(TimeTail.bare(word)) else { return false }
    let name = TimeTail.bare(word).prefix { $0.isLetter }
    // In small letters "est." is a word.
    if name == "EST" || TimeTail.bare(word).contains("/") || TimeTail.namesZoneAlone(name)
      || ZoneStatement.isPlainName(name.uppercased())
    {
      return take(1)
    }
    guard TimeTail.bare(word).contains(where: \.isLetter) else { return take(1) }
    // A team or a host may be called so: a sentence has to begin behind it.
    let next = said(behind: 1)
    let isAlone = isSeparated && words.count == 1 || word.last.map { ",:;".contains($0) } ?? false
    guard isAlone || next.isEmpty || next.first.map({ !$0.isLowercase && $0 != "(" }) ?? true else {
      return false
    }
    return take(1)
  }

  /// Anything in parentheses: what is no time there makes all of it none.
  private mutating func takeRemark(_ word: Substring) -> Bool {
    guard !isOpen, let first = word.first, "([".contains(first),
      let end = words.prefix(5).firstIndex(where: { $0.contains { ")]".contains($0) } })
    else { return false }
    return take(end + 1 - words.startIndex)
  }

  /// A clock time, with the words that lead to it, where none has been said.
  private mutating func takeClock() -> Bool {
    guard !hasClock || isOpen else { return false }
    for index in words.indices.prefix(4) {
      guard let length = clock(at: index) else { continue }
      hour = TimeTail.hour(in: words[index])
      (hasClock, isBehindClock, isOpen) = (true, true, false)
      return take(index + length)
    }
    return false
  }

  /// How many words a clock time takes there; nil for a number that may count something.
  private func clock(at index: Int) -> Int? {
    let word = TimeTail.bare(words[index]).drop { "-–—~".contains($0) }
    if TimeTail.isClock(word) { return 1 }
    let digits = word.prefix { $0.isNumber }
    guard (1...2).contains(digits.count) || digits.count == 4 && !isOpen && isSeparated else { return nil }
    let behind = (words.dropFirst(index + 1).joined(separator: " ") + " " + rest)[...].trimmed
    let unit = word[digits.endIndex...]
    if !unit.isEmpty {
      return TimeTail.isHalf(unit, before: behind, index == words.count - 1 && isSeparated) ? 1 : nil
    }
    if digits.count == 4 { return index == words.count - 1 && digits.first != "2" ? 1 : nil }
    guard index + 1 < words.count else { return nil }
    let after = (words.dropFirst(index + 2).joined(separator: " ") + " " + rest)[...].trimmed
    let isLast = index + 2 == words.count && isSeparated
    return TimeTail.isHalf(words[index + 1], before: after, isLast) ? 2 : nil
  }

  /// A date with its year, where the head has none or a span ends in another.
  private mutating func takeDate() -> Bool {
    guard !hasDay || isOpen else { return false }
    for length in stride(from: min(6, words.count), to: 0, by: -1) {
      let said = words.prefix(length).joined(separator: " ")
      guard TimeTail.digits(said[...]) >= 5 else { return false }
      let typed = TimeTail.bare(said.drop { "-–— ".contains($0) })
      guard let time = StatedDate.whole(typed, context), time.precision == .day else { continue }
      (hasDay, isOpen, isBehindClock) = (true, false, false)
      return take(length)
    }
    return false
  }

  private mutating func takeSpan(_ word: Substring) -> Bool {
    guard !isOpen else { return false }
    let isDash = word.allSatisfy { "-–—".contains($0) }
    if isDash || ["to", "until", "till", "bis", "through"].contains(word.lowercased()) {
      isOpen = true
      return take(1)
    }
    guard let first = word.first, "-–—".contains(first) else { return false }
    words[0] = word.drop { "-–—".contains($0) }
    isOpen = true
    return true
  }
}
