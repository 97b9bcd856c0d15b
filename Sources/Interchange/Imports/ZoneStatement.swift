import Foundation
import Postmortems

/// A line that says in which zone the times are: "All times in UTC", "Zeiten in MEZ", "Date and Time in CET".
///
/// CET and the like are their region's wall clock, so UTC+2 in June.
struct ZoneStatement {
  let zone: String
  /// The zone as it stands there.
  let name: String
  /// Whether the line says nothing else.
  let isWhole: Bool

  /// The statement in a line of text, which has to speak of times too.
  init?(line: Substring) {
    guard ZoneStatement.stems.finds(in: line) else { return nil }
    let line = JoinedOffset.plain(line)
    let words = ZoneStatement.words(of: line)
    let speaks = words.contains { ZoneStatement.times.contains($0.lowercased()) }
    guard speaks || words.contains(where: { ZoneStatement.timed.contains($0.lowercased()) }) else {
      return nil
    }
    if let statement = ZoneStatement(words) {
      guard speaks || statement.isWhole else { return nil }
      self = statement
    } else {
      self.init(spoken: line, isHead: false)
    }
  }

  /// The statement in a column's head, or in a heading.
  init?(head: String) {
    let head = JoinedOffset.plain(head[...])
    if let statement = ZoneStatement(ZoneStatement.words(of: head)) {
      self = statement
    } else {
      self.init(spoken: head, isHead: true)
    }
  }

  /// The statement in a title or in a line that names a date: behind the date, or where a part of it says that these are
  /// the times.
  init?(title: Substring, _ context: TimeContext) {
    let title = JoinedOffset.plain(title)
    for part in title.split(whereSeparator: { "()[],;–—|:".contains($0) }) {
      if let statement = ZoneStatement(line: part) {
        self = statement
        return
      }
    }
    let words = title.split { !($0.isLetter || $0.isNumber || "/+-:_.".contains($0)) }
    guard let last = words.last, words.count > 1, let zone = ZoneStatement.zone(named: last) else {
      return nil
    }
    let before = words.dropLast().suffix(4)
    let isDated = (1...before.count).contains { length in
      StatedDate.whole(before.suffix(length).joined(separator: " ")[...], context) != nil
    }
    guard isDated else { return nil }
    (self.zone, name, isWhole) = (zone, String(last), false)
  }

  /// The statement in parentheses in a heading above rows: `Timeline of the vendor (PDT)`.
  init?(remarkIn heading: Substring) {
    guard let open = heading.lastIndex(of: "("), heading.last == ")" else { return nil }
    let said = JoinedOffset.plain(heading[open...].dropFirst().dropLast())
    let words = ZoneStatement.words(of: said)
    if let statement = ZoneStatement(words) {
      guard statement.isWhole else { return nil }
      self = statement
      return
    }
    guard let (name, zone) = SpokenZone.find(in: words),
      (words[..<name.lowerBound] + words[name.upperBound...]).allSatisfy(ZoneStatement.isFiller)
    else { return nil }
    (self.zone, self.name, isWhole) = (zone, words[name].joined(separator: " "), true)
  }

  /// The zone that a value for that names: `America/New_York`, `utc`, `Pacific Time`.
  static func zone(stated value: String) -> String? {
    let said = value[...].trimmed
    if said.isEmpty { return nil }
    if let zone = zone(named: said.contains("/") ? said : said.uppercased()[...]) { return zone }
    return SpokenZone.find(in: said.split(separator: " ")).flatMap {
      $0.0.count == said.split(separator: " ").count ? $0.1 : nil
    }
  }

  /// Whether a word in capitals is nothing but the name of a zone.
  static func isPlainName(_ word: String) -> Bool { plainNames.contains(word) }

  private static let plainNames: Set<String> = [
    "UTC", "GMT", "CET", "CEST", "MEZ", "MESZ", "EDT", "PDT", "CDT", "MDT", "PST",
  ]

  /// A zone by a name such as London: only where a part of the line says nothing else.
  private init?(spoken line: Substring, isHead: Bool) {
    let speaks = ZoneStatement.words(of: line).contains { ZoneStatement.times.contains($0.lowercased()) }
    // "Times are local (Berlin)" says it in two parts.
    let parts = line.split { "()[];.,|".contains($0) }
    for part in parts.count > 1 ? parts + [line] : parts {
      let words = ZoneStatement.words(of: part)
      guard let (name, zone) = SpokenZone.find(in: words) else { continue }
      let others = words[..<name.lowerBound] + words[name.upperBound...]
      let isZone = words[name].last.map { ZoneStatement.times.contains($0.lowercased()) } ?? false
      let saysTimes = others.contains { ZoneStatement.times.contains($0.lowercased()) }
      guard others.allSatisfy(ZoneStatement.isFiller), saysTimes || isHead && (isZone || speaks) else {
        continue
      }
      self.zone = zone
      self.name = words[name].joined(separator: " ")
      isWhole = !isHead && ZoneStatement.words(of: line).count == words.count
      return
    }
    return nil
  }

  private static func isFiller(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return times.contains(word) || timed.contains(word) || fillers.contains(word)
  }

  private init?(_ words: [Substring]) {
    guard let index = words.firstIndex(where: { ZoneStatement.zone(named: $0) != nil }),
      let zone = ZoneStatement.zone(named: words[index])
    else {
      self.init(offsetAmong: words)
      return
    }
    let isWhole = words.enumerated().allSatisfy { at, word in
      at == index || ZoneStatement.isFiller(word) || ZoneStatement.zone(named: word) == zone
    }
    self.init(zone: zone, name: String(words[index]), isWhole: isWhole)
  }

  /// A distance from UTC without a name: only where the words say nothing else.
  private init?(offsetAmong words: [Substring]) {
    guard let index = words.firstIndex(where: JoinedOffset.isAlone),
      words.enumerated().allSatisfy({ $0.offset == index || ZoneStatement.isFiller($0.element) })
    else { return nil }
    let offset = String(words[index])
    self.init(zone: "GMT" + offset.replacing(":", with: ""), name: offset, isWhole: true)
  }

  private init(zone: String, name: String, isWhole: Bool) {
    (self.zone, self.name, self.isWhole) = (zone, name, isWhole)
  }

  private static func words(of line: Substring) -> [Substring] {
    line.split { !($0.isLetter || $0.isNumber || "/+-:_".contains($0)) }
      .compactMap { word in word.utf8.lastIndex { !":-_/".utf8.contains($0) }.map { word[...$0] } }
      .flatMap(parts(of:))
  }

  // "CET/CEST" are two names, "Europe/Berlin" is one.
  private static func parts(of word: Substring) -> [Substring] {
    guard word.utf8.contains(UInt8(ascii: "/")) else { return [word] }
    let parts = word.split(separator: "/")
    let areNames = parts.count == 2 && parts.allSatisfy { zone(named: $0) != nil }
    return areNames ? parts : [word]
  }

  // One of them is in each of the words below.
  private static let stems = WordSearch(["time", "zone", "zeit", "events", "everything", "tz:"])

  /// What has times: where a line says nothing else, they are meant.
  private static let timed: Set<String> = ["events", "everything", "tz"]

  private static let times: Set<String> = [
    "time", "times", "timestamps", "timezone", "zone", "zeit", "zeiten", "zeitangaben", "uhrzeiten",
    "zeitzone", "ortszeit", "zeitstempel",
  ]

  private static let fillers: Set<String> = [
    "all", "the", "are", "is", "in", "given", "shown", "listed", "stated", "noted", "below", "here", "note",
    "unless", "otherwise", "local", "an", "as", "of", "to", "according", "use", "uses", "nach", "alle",
    "sind", "ist", "angegeben", "die", "der", "hier",
  ]

  /// The IANA name of a zone as people write it; nil for any other word.
  static func zone(named word: Substring) -> String? {
    let isName = word.utf8.contains(UInt8(ascii: "/"))
    guard word.contains(where: \.isLetter), isName || !word.contains(where: \.isLowercase),
      let elsewhere = TimeZone(identifier: "Pacific/Chatham")
    else { return nil }
    return self.zone(in: "2020-01-15 12:00 \(word)", elsewhere)
  }

  /// The IANA name of the zone that a time names; nil where it names none.
  static func zone(in typed: String) -> String? {
    guard typed.utf8.contains(where: { (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "+") }),
      let elsewhere = TimeZone(identifier: "Pacific/Chatham")
    else { return nil }
    return zone(in: typed, elsewhere)
  }

  private static func zone(in typed: String, _ elsewhere: TimeZone) -> String? {
    let time = FuzzyTime.read(
      typed, TimeContext(zone: elsewhere, now: Date(timeIntervalSince1970: 1_600_000_000)))
    guard [.minute, .second].contains(time.precision), time.zone != elsewhere.identifier else { return nil }
    return ["+", "-"].contains(time.zone.prefix(1)) ? "GMT" + time.zone.replacing(":", with: "") : time.zone
  }
}
