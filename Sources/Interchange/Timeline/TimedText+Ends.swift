import Foundation
import Postmortems

extension TimedText {
  /// Where the time at the beginning of a line ends.
  struct End {
    let index: Substring.Index
    let isPlain: Bool
    let isDay: Bool
  }

  /// Where a time ends that begins with a clock time or a whole date.
  static func plainEnd(of bare: Substring, _ ends: [Substring.Index], _ context: TimeContext) -> End? {
    for (place, end) in ends.enumerated() {
      let typed = trimmed(bare[..<end], "-–—:|,;")
      guard !typed.isEmpty, typed.utf16.count <= Wording.longestTime, mayBePlain(typed, bare[end...]) else {
        continue
      }
      let head = FuzzyTime.read(typed, context)
      guard [.second, .minute, .hour, .day].contains(head.precision) else { continue }
      if head.precision == .day, !isPlain(typed), StatedDate.whole(typed[...], context) == nil { continue }
      let last = longest(behind: head, ends[place], ends[(place + 1)...], in: bare, context)
      let isDay = head.precision == .day && (last == end || endsInDay(bare[..<last], context))
      return End(index: last, isPlain: true, isDay: isDay)
    }
    return nil
  }

  /// Where a time ends that counts from the start: "T+5m restarted", "T0: alarm".
  static func elapsedEnd(of bare: Substring, _ ends: [Substring.Index]) -> End? {
    guard bare.first == "T" else { return nil }
    let end = ends.prefix(3).last { end in
      let typed = trimmed(bare[..<end], "-–—:|,;")
      guard typed.count > 1, ElapsedTime(typed) != nil else { return false }
      // A bare number may be a part of a name.
      return typed.dropFirst(2).contains { $0.isLetter || $0 == ":" }
        || isSeparated(bare[..<end], bare[end...])
    }
    return end.map { End(index: $0, isPlain: true, isDay: false) }
  }

  /// Where a time ends that begins with a word for its day: "Vortag 22:00 Deploy", "am Folgetag, 09:00 …".
  static func markedEnd(of bare: Substring, _ ends: [Substring.Index]) -> End? {
    guard bare.first?.isLetter == true else { return nil }
    let end = ends.prefix(5).last { DayMarker(trimmed(bare[..<$0], "-–—:|,;")) != nil }
    return end.map { End(index: $0, isPlain: true, isDay: false) }
  }

  private static func endsInDay(_ text: Substring, _ context: TimeContext) -> Bool {
    FuzzyTime.read(trimmed(text, "-–—:|,;"), context).precision == .day
  }

  private static func mayBePlain(_ typed: String, _ rest: Substring) -> Bool {
    isPlain(typed) || SpokenHour(endsIn: typed, before: rest) != nil || BareClock.isOne(typed)
      || typed.utf8.count { (0x30...0x39).contains($0) } >= 5
  }

  private static func longest(
    behind head: FuzzyTime, _ end: Substring.Index, _ more: ArraySlice<Substring.Index>, in bare: Substring,
    _ context: TimeContext
  ) -> Substring.Index {
    // A dash that sticks to the clock opens a span, too.
    let start = bare[..<end].lastIndex { !"-–—".contains($0) }.map { bare.index(after: $0) } ?? end
    for candidate in more.reversed() {
      let rest = bare[candidate...]
      let isSeparated = rest.isBlank || isSeparated(bare[..<candidate], rest)
      var tail = TimeTail(
        bare[start..<candidate], of: head, before: rest.prefix(200).trimmed, isSeparated: isSeparated, context
      )
      guard tail.isTime() else { continue }
      let typed = trimmed(bare[..<candidate], "-–—:|,;")
      guard typed.utf16.count <= Wording.longestTime else { continue }
      if FuzzyTime.read(typed, context).precision != .unknown { return candidate }
    }
    return end
  }

  /// Where any other time ends.
  static func vagueEnd(of bare: Substring, _ ends: [Substring.Index], _ context: TimeContext) -> End? {
    for end in ends.reversed() {
      let typed = trimmed(bare[..<end], "-–—:|,;")
      guard !typed.isEmpty, typed.utf16.count <= Wording.longestTime else { continue }
      let isPlain = isPlain(typed)
      let rest = bare[end...]
      guard isPlain || rest.isBlank || isSeparated(bare[..<end], rest) else { continue }
      let time = FuzzyTime.read(typed, context)
      if time.precision == .unknown || endsInWord(typed, of: time, context) { continue }
      if !rest.isBlank, endsInCount(typed) { continue }
      return End(index: end, isPlain: isPlain, isDay: time.precision == .day)
    }
    return nil
  }

  // "10:00 Der": a time is read past words that say nothing, and such a word belongs to the sentence behind it.
  private static func endsInWord(_ typed: String, of time: FuzzyTime, _ context: TimeContext) -> Bool {
    guard let space = typed.lastIndex(of: " ") else { return false }
    let word = typed[space...].dropFirst()
    guard word.allSatisfy(\.isLetter), word.contains(where: \.isLowercase),
      !["uhr", "am", "pm", "h"].contains(word.lowercased())
    else { return false }
    let shorter = FuzzyTime.read(typed[..<space].trimmed.description, context)
    return shorter.earliest == time.earliest && shorter.latest == time.latest
      && shorter.approximate == time.approximate
  }

  // "2022-03-04: 12 hits": a bare number behind a whole date counts what follows.
  private static func endsInCount(_ typed: String) -> Bool {
    let words = typed.split(separator: " ")
    guard words.count > 1, let last = words.last, last.allSatisfy(\.isNumber), last.utf8.count < 3 else {
      return false
    }
    let before = words[words.count - 2]
    return before.last == ":" || before.utf8.count { (0x30...0x39).contains($0) } >= 6
  }

  /// Where a time at the beginning may end: behind one of the first words.
  static func ends(in line: Substring) -> [Substring.Index] {
    var ends: [Substring.Index] = []
    var index = line.startIndex
    while index < line.endIndex, ends.count < 8 {
      let word = line[index...].drop { $0 == " " || $0 == "\t" }
      guard let end = word.firstIndex(where: { $0 == " " || $0 == "\t" || $0 == "\n" }) else {
        return ends + [line.endIndex]
      }
      ends.append(end)
      index = end
    }
    return ends
  }
}
