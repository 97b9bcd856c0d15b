import Foundation
import Postmortems

/// A date that a heading, a title, a line or the name of a file states, for times below that have none.
enum StatedDate {
  static func find(in text: Substring, _ context: TimeContext) -> FuzzyTime? {
    guard text.contains(where: \.isNumber) else { return nil }
    let brackets = text.split { "()".contains($0) }.dropFirst().first ?? ""
    let afterWord = text.drop { $0 != " " }.drop { " :–-".contains($0) }
    let candidates = [text.trimmed, text.trimmed.prefix(10), brackets.trimmed, afterWord.trimmed]
    for candidate in candidates where mayBeDay(candidate) {
      let time = FuzzyTime.read(String(withoutNumber(candidate, context)), context)
      if time.precision == .day { return time }
    }
    return all(in: text, context).first
  }

  // What is shorter has to be as unmistakable as "May 4" and "4.5.".
  private static func mayBeDay(_ text: Substring) -> Bool {
    if text.utf8.count < 6 {
      return text.count(where: \.isLetter) >= 3 || text.count { $0 == "." } == 2 && text.last == "."
    }
    return text.utf8.count <= Wording.longestTime
  }

  // "1 - Friday, December 10, 2021" behind "Day": the number counts days, and is none.
  private static func withoutNumber(_ text: Substring, _ context: TimeContext) -> Substring {
    let number = text.prefix(while: \.isNumber)
    let rest = text[number.endIndex...].drop { " -–—:,".contains($0) }
    guard (1...4).contains(number.count), rest.startIndex > number.endIndex, rest.first?.isLetter == true
    else { return text }
    // In "4 May 20" it is the day.
    let isApart =
      text[number.endIndex..<rest.startIndex].contains { $0 != " " } && rest.contains(where: \.isNumber)
    let day = isApart ? FuzzyTime.read(String(rest), context) : whole(rest, context)
    return day?.precision == .day ? rest : text
  }

  /// The date in a line that says "Date: 2021-12-10" or "Timeline 2021-12-10:", or nothing but a date.
  static func find(inLine line: Substring, _ context: TimeContext) -> FuzzyTime? {
    guard line.utf8.count <= 80, line.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    if let named = find(named: line, context) { return named }
    let plain = line.filter { !"*_`".contains($0) }[...].trimmed
    if plain.last == ":" { return find(in: plain.dropLast(), context) }
    if isNumbered(plain) { return find(in: plain, context) }
    let time = FuzzyTime.read(String(plain), context)
    return time.precision == .day ? time : nil
  }

  /// Whether it counts days: `Day 2 (May 5)`.
  static func isNumbered(_ text: Substring) -> Bool {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    return words.count > 2 && ["day", "tag"].contains(words[0]) && words[1].allSatisfy(\.isNumber)
  }

  /// The date in a line that calls it so.
  static func find(named line: Substring, _ context: TimeContext) -> FuzzyTime? {
    guard line.utf8.count <= 80, line.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let parts = line.filter { !"*_`".contains($0) }.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, names.contains(parts[0].lowercased()[...].trimmed) else { return nil }
    return find(in: parts[1], context)
  }

  /// Whether a line calls something the date.
  static func isNamed(_ line: Substring) -> Bool {
    guard line.utf8.count <= 80, let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return names.contains(line[..<colon].filter { !"*_`-".contains($0) }.lowercased()[...].trimmed)
  }

  private static let names: Set<Substring> = [
    "date", "incident date", "date of incident", "date of the incident", "date of outage", "outage date",
    "day",
    "occurred", "occurred on", "incident day", "datum", "tag", "datum der störung", "datum des vorfalls",
    "datum des ausfalls", "störung am", "störung vom", "vorfall am", "vorfall vom", "ausfall am",
    "tag der störung",
    "tag des vorfalls",
  ]
}

extension StatedDate {
  /// All dates with a year that stand in a text, wherever they do.
  static func all(in text: Substring, _ context: TimeContext) -> [FuzzyTime] {
    guard digits(text) >= 5 else { return [] }
    let words = text.split { $0.isWhitespace || "()[]_*`|".contains($0) }
    var (dates, start): ([FuzzyTime], Int) = ([], 0)
    while start < words.count {
      let lengths = stride(from: min(4, words.count - start), to: 0, by: -1)
      let found = lengths.lazy.compactMap { length in
        date(words[start..<start + length], context).map { (length, $0) }
      }.first
      if let found { dates.append(found.1) }
      start += found?.0 ?? 1
    }
    return dates
  }

  private static func date(_ words: ArraySlice<Substring>, _ context: TimeContext) -> FuzzyTime? {
    let joined = words.joined(separator: " ")
    guard joined.utf8.count <= 40, digits(joined[...]) >= 5 else { return nil }
    let marks = ",.;:–-"
    let bare = joined.drop { marks.contains($0) }
    let end = bare.lastIndex { !marks.contains($0) }
    return end.flatMap { whole(bare[...$0], context) }
  }

  /// A text that is nothing but a date with its year.
  static func whole(_ text: Substring, _ context: TimeContext) -> FuzzyTime? {
    let typed = String(text)
    let time = FuzzyTime.read(typed, context)
    guard time.ownDay != nil else { return nil }
    // What is a clock time or a day without its year is another one in another year.
    let reading = DatedReading(
      typed: typed, plain: typed, zone: context.zone, near: nil, above: nil, now: context.now)
    return reading.isRelative(time) ? nil : time
  }

  private static func digits(_ text: Substring) -> Int { text.utf8.count { (0x30...0x39).contains($0) } }
}
