import Foundation
import Postmortems

/// A line that says when and what: `14:30 – Alarm`, `**2021-12-10 15:40:** we hear of it`, `[9:12] restarted`.
struct TimedText {
  let typed: String
  /// What follows the time, without what only separates the two.
  let rest: String
  /// Whether nobody could take it for something else than a time: it has a clock time or a whole date.
  let isPlain: Bool
  /// Whether it says a day and no clock time.
  let isDay: Bool
  /// Whether a mark stands between it and what follows.
  let isSetApart: Bool
}

extension TimeContext {
  /// The same below some row: "next day" is a time there.
  fileprivate var belowRow: TimeContext {
    TimeContext(zone: zone, near: .instant(now), above: now, now: now)
  }
}

extension TimedText {
  /// The time that a line begins with. A clock time or a whole date ends it, unless what follows is unmistakably more of
  /// the time; of a vague one the longest beginning that reads as one wins.
  init?(leading line: Substring, _ context: TimeContext) {
    let (symbols, text) = TimedText.symbols(before: line.trimmed)
    let (plain, link) = TimedText.unlinked(text)
    let bare = TimedText.joined(TimedText.withoutMarks(plain))
    guard TimedText.mayBegin(bare) else { return nil }
    let ends = TimedText.ends(in: bare)
    let context = context.belowRow
    guard
      let end = TimedText.elapsedEnd(of: bare, ends) ?? TimedText.markedEnd(of: bare, ends)
        ?? TimedText.plainEnd(of: bare, ends, context)
        ?? TimedText.vagueEnd(of: bare, ends, context)
    else { return nil }
    typed = TimedText.trimmed(bare[..<end.index], "-–—:|,;")
    isPlain = end.isPlain
    (isDay, isSetApart) = (end.isDay, TimedText.isSeparated(bare[..<end.index], bare[end.index...]))
    let behind = TimedText.opened(bare[end.index...])
    let said = link.isEmpty ? behind : behind.isEmpty ? link : "\(behind) \(link)"
    rest = symbols.isEmpty || said.isEmpty ? symbols + said : "\(symbols) \(said)"
  }

  /// The time that a line ends with: `First detected: 2023-06-06 10:26`. A remark in parentheses behind it is part of
  /// what is said.
  init?(trailing line: Substring, _ context: TimeContext) {
    let (bare, remark) = TimedText.split(remark: line.trimmed)
    let starts = bare.indices.filter { $0 == bare.startIndex || bare[bare.index(before: $0)] == " " }
    for start in starts.suffix(6) {
      let typed = TimedText.trimmed(bare[start...], ".,;*")
      guard TimedText.isPlain(typed), FuzzyTime.read(typed, context).precision != .unknown else { continue }
      let said = TimedText.trimmed(bare[..<start], "-–—:|,;* ")
      guard !said.isEmpty else { return nil }
      self.init(
        typed: typed, rest: remark.isEmpty ? said : "\(said) \(remark)", isPlain: true, isDay: false,
        isSetApart: false)
      return
    }
    return nil
  }

  /// Whether it says both day and clock time.
  func isWhole(_ context: TimeContext) -> Bool {
    isPlain && FuzzyTime.endsInClockTime(typed) && FuzzyTime.read(typed, context).earliest != nil
      && !FuzzyTime.isClockTime(typed)
  }

  /// Whether it says a clock time alone.
  var isOfUnknownDay: Bool { isPlain && FuzzyTime.isClockTime(typed) }

  /// Whether it says a clock time, with or without its day.
  var isOfClock: Bool { isPlain && !isDay && !isAbove }

  /// Whether nothing is said of what happened then, but at most the zone: such a line stands above rows.
  var isAbove: Bool { rest.isEmpty || ZoneStatement(line: rest[...])?.isWhole == true }

  // A clock time, or a date with year and month.
  static func isPlain(_ typed: String) -> Bool {
    var digits = 0
    var run = 0
    for byte in typed.utf8 {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if !isDigit, run > 0, ":.-/".utf8.contains(byte) { digits += run }
      run = isDigit ? run + 1 : 0
    }
    let marks = typed.utf8.filter { $0 == UInt8(ascii: ":") }.count
    return marks > 0 && digits > 0 || digits + run >= 6
      || (digits > 0 && typed.utf8.contains(UInt8(ascii: "?")))
  }

  // A number, a word of a date, or a mark before one of them; a sentence begins otherwise.
  private static func mayBegin(_ line: Substring) -> Bool {
    let beginning = line.utf8.prefix(60)
    if beginning.allSatisfy(UTF8.isASCII) {
      return beginning.prefix(24).contains { (0x30...0x39).contains($0) }
        || beginning.contains { ":-".utf8.contains($0) }
    }
    return line.prefix(24).contains { $0.isNumber } || line.prefix(60).contains { ":–—-".contains($0) }
  }

  static func isSeparated(_ before: Substring, _ after: Substring) -> Bool {
    before.last.map { ":|".contains($0) } ?? false
      || after.trimmed.first.map { "-–—|:".contains($0) } ?? false
      || before.trimmed.last.map { "-–—".contains($0) } ?? false
  }

  private static func split(remark line: Substring) -> (Substring, Substring) {
    guard line.last == ")", let open = line.lastIndex(of: "(") else { return (line, "") }
    return (line[..<open].trimmed, line[open...])
  }

  /// Without brackets and emphasis around the time.
  private static func withoutMarks(_ line: Substring) -> Substring {
    let line = line.trimmed
    for (open, close) in [("**", "**"), ("__", "__"), ("`", "`"), ("*", "*"), ("[", "]"), ("(", ")")]
    where line.hasPrefix(open) {
      let inner = line.dropFirst(open.count)
      guard let end = inner.utf8.firstRange(of: close.utf8) else { continue }
      let link = close == "]" && inner[end.upperBound...].first == "("
      if link { return line }
      return Substring(inner[..<end.lowerBound] + " " + inner[end.upperBound...]).trimmed
    }
    return line
  }

  /// A time that is a link is the words of it; the link goes behind what is said.
  private static func unlinked(_ line: Substring) -> (Substring, String) {
    let isBold = line.hasPrefix("**[")
    guard let link = LinkedWords(isBold ? line.dropFirst(2) : line), link.said.contains(where: \.isNumber)
    else {
      return (line, "")
    }
    let rest = isBold && link.rest.hasPrefix("**") ? link.rest.dropFirst(2) : link.rest
    return (Substring("\(link.said)\(rest)"), link.link)
  }

  // "10:00 UTC -7 Alert", "10:00 (UTC +2) Alert"; in "10:00 UTC - 7 pods" and "UTC -7 pods" a sentence begins.
  private static func joined(_ line: Substring) -> Substring {
    guard let offset = JoinedOffset(line), offset.isSigned, offset.before.utf8.count <= 60 else {
      return line
    }
    let rest = offset.rest
    let isApart = rest.isBlank || rest.first == ")" || rest.trimmed.first.map { !$0.isLowercase } ?? true
    return isApart ? offset.joined : line
  }

  /// A ticked box or a picture that stands before the time belongs to what is said.
  private static func symbols(before line: Substring) -> (String, Substring) {
    if line.hasPrefix("[ ] ") { return ("", line.dropFirst(4).trimmed) }
    if line.hasPrefix("[x] ") || line.hasPrefix("[X] ") { return ("[x]", line.dropFirst(4).trimmed) }
    if let end = shortcode(line) { return (String(line[..<end]), line[end...].trimmed) }
    let symbols = line.unicodeScalars.prefix { scalar in
      scalar.properties.generalCategory == .otherSymbol || scalar.properties.isVariationSelector
        || scalar.properties.isEmojiPresentation || scalar == "\u{200D}" || scalar == " "
    }
    return (String(Substring(symbols).trimmed), line[symbols.endIndex...])
  }

  /// Where a picture by its name ends: `:fire:`.
  private static func shortcode(_ line: Substring) -> Substring.Index? {
    guard line.first == ":" else { return nil }
    let name = line.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-".contains($0)) }
    let behind = line[name.endIndex...]
    guard name.count > 1, name.contains(where: \.isLetter), behind.hasPrefix(": ") else { return nil }
    return line.index(after: name.endIndex)
  }

  private static func opened(_ rest: Substring) -> String {
    String(rest.drop { " \t-–—:|,;".contains($0) }.trimmed)
  }

  static func trimmed(_ text: Substring, _ marks: String) -> String {
    let start = text.drop { $0 == " " || marks.contains($0) && !"-–—".contains($0) }
    let end = start.lastIndex { $0 != " " && !marks.contains($0) }
    return end.map { String(start[...$0]) } ?? ""
  }
}
