import Postmortems

/// A line that begins with its time: `14:02 text`, `[2026-03-02T14:02:11.123Z] text`, `Mar  2 14:02:11 host app: text`,
/// `gegen 14 Uhr text`, `14:02–14:10 text`.
struct TimedLine {
  let typed: String
  let text: String
  /// Whether it says a day and no clock time.
  let isDay: Bool

  init?(_ line: Substring, _ context: TimeContext) {
    let bare = TimedLine.withoutBullet(line)
    if let dotted = TimedLine.dotted(bare) {
      (typed, text, isDay) = (dotted.clock, dotted.rest, false)
    } else if let timed = TimedText(leading: bare, context) {
      let plain = timed.typed.split(separator: " ").joined(separator: " ")
      (typed, text) = TimedLine.withYear(plain, timed.rest, context) ?? (plain, timed.rest)
      isDay = timed.isDay
    } else if let misspelt = TimedLine.misspelt(bare) {
      (typed, text, isDay) = (misspelt.clock, misspelt.rest, false)
    } else {
      return nil
    }
  }

  /// A line without what makes it an item of a list, or a heading.
  static func withoutBullet(_ line: Substring) -> Substring {
    let line = line.trimmed
    let marks = line.prefix { "#*-–•‣▪·>".contains($0) }
    let rest = line[marks.endIndex...]
    guard !marks.isEmpty, rest.first == " ", marks.allSatisfy({ $0 == marks.first }) else { return line }
    return rest.trimmed
  }

  /// `14.30 text`, `9.05: text`: no day has no dot behind it.
  private static func dotted(_ line: Substring) -> (clock: String, rest: String)? {
    let (word, rest) = firstWord(line)
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), hour < 24, minute < 60, !rest.isBlank
    else { return nil }
    let behind = rest.lowercased().hasPrefix("uhr") ? rest.dropFirst(3) : rest
    return ("\(parts[0]):\(parts[1])", text(behind))
  }

  /// `Mon Mar  2 14:02:11 2026 text`, as Unix says it: the year stands last.
  private static func withYear(_ typed: String, _ text: String, _ context: TimeContext) -> (String, String)? {
    let year = text.prefix(while: \.isNumber)
    let rest = text[year.endIndex...]
    guard year.count == 4, "12".contains(year.first ?? " "), rest.first.map({ " :".contains($0) }) ?? true,
      typed.first?.isLetter == true, FuzzyTime.endsInClockTime(typed),
      FuzzyTime.read("\(typed) \(year)", context).precision != .unknown
    else { return nil }
    return ("\(typed) \(year)", TimedLine.text(rest.trimmed))
  }

  /// What was meant as a clock time and is none: `25:10 text`.
  private static func misspelt(_ line: Substring) -> (clock: String, rest: String)? {
    let (word, rest) = firstWord(line)
    let isLike =
      word.first?.isNumber == true && word.contains(":")
      && word.allSatisfy { $0.isNumber || ":.-–".contains($0) } && word.utf8.count <= 20
    return isLike ? (String(word), text(rest)) : nil
  }

  private static func firstWord(_ line: Substring) -> (word: Substring, rest: Substring) {
    let end = line.firstIndex { $0.isWhitespace } ?? line.endIndex
    let word = line[..<end].drop { "[(".contains($0) }
    let last = word.lastIndex { !":])".contains($0) }
    return (last.map { word[...$0] } ?? "", line[end...].trimmed)
  }

  private static func text(_ rest: Substring) -> String {
    String(rest.drop { " -–—:|,;".contains($0) }.trimmed)
  }
}
