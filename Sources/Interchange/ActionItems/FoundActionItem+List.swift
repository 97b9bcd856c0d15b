import Foundation
import Postmortems

extension FoundActionItem {
  /// An item of a list: `[x] Alarm on empty labels (owner: Lena Harms)`.
  init(item: String, _ slashes: SlashedDates = SlashedDates()) {
    self.init(text: item)
    takeBox()
    takeLinesBelow(slashes)
    takePartsBehind(slashes)
    if let said = StatedState.take(from: &text) { state = said }
    takeOwner(slashes)
    if owner == nil { takeNameBehind(slashes) }
    takeNameInParentheses(slashes)
    tickets += FoundActionItem.tickets(in: text).filter { !tickets.contains($0) }
    text = CellText.read(text[...])
  }

  private mutating func takeBox() {
    let box = text.utf8.prefix(4)
    guard box.count == 4, box.first == UInt8(ascii: "["), box.dropFirst(2).elementsEqual("] ".utf8) else {
      return
    }
    let mark = box.dropFirst().first ?? 0
    guard "xX ".utf8.contains(mark) else { return }
    if mark != UInt8(ascii: " ") { state = .done(nil) }
    text = String(Substring(text.utf8.dropFirst(4)).trimmed)
  }

  // Only at the end, where nothing but the name follows: a sentence about an owner is left alone.
  private mutating func takeOwner(_ slashes: SlashedDates) {
    guard FoundActionItem.ownerLabels.finds(in: text[...]) else { return }
    for label in ["owner:", "assignee:", "responsible:", "kümmerer:", "verantwortlich:"] {
      guard let found = text.range(of: label, options: [.caseInsensitive, .backwards]) else { continue }
      let tail = text[found.upperBound...]
      let (name, due) = FoundActionItem.split(FoundActionItem.bare(tail), slashes)
      let before = FoundActionItem.withoutOpening(text[..<found.lowerBound])
      guard !before.isEmpty, !name.contains(where: { "()[]\n:".contains($0) }),
        let owner = FoundActionItem.name(name)
      else { continue }
      (self.owner, self.due) = (owner, due ?? self.due)
      text = String(before)
      return
    }
  }

  // `… — Lena Harms, due 2020-04-10`, `… - @lena`.
  private mutating func takeNameBehind(_ slashes: SlashedDates) {
    guard !text.utf8.contains(UInt8(ascii: "\n")),
      let mark = text.lastIndex(where: { "@–—".contains($0) })
    else { return }
    let isHandle = text[mark] == "@"
    let behind = isHandle ? text[mark...] : text[text.index(after: mark)...]
    let (name, due) = FoundActionItem.split(FoundActionItem.bare(behind), slashes)
    let words = name.split(separator: " ")
    let isName = isHandle ? words.count == 1 : due != nil && (1...4).contains(words.count)
    let before = FoundActionItem.withoutOpening(text[..<mark])
    guard isName, !before.isEmpty, text[..<mark].last == " ", let owner = FoundActionItem.name(name) else {
      return
    }
    (self.owner, self.due) = (owner, due)
    text = String(before)
  }

  /// A name, and the date behind it: `Lena Harms, bis 01.04.2022`.
  static func split(_ said: Substring, _ slashes: SlashedDates) -> (Substring, CivilDate?) {
    let dash = said.range(of: " - ", options: .backwards)?.lowerBound
    guard let comma = said.lastIndex(of: ",") ?? dash else { return (said, nil) }
    let words = said[comma...].drop { ",- ".contains($0) }.trimmed.split(separator: " ", maxSplits: 1)
    guard words.count == 2,
      ["due", "bis", "by", "until", "due:", "bis:", "fällig", "fällig:"].contains(words[0].lowercased()),
      let date = date(slashes.plain(String(words[1])))
    else { return (said, nil) }
    return (said[..<comma].trimmed, date)
  }

  /// The day that somebody typed, with its year.
  static func date(_ typed: String) -> CivilDate? {
    let context = TimeContext(zone: .gmt, now: Date(timeIntervalSince1970: 0))
    let time = FuzzyTime.read(typed[...].trimmed.description, context)
    let hasYear = typed.utf8.count { (0x30...0x39).contains($0) } >= 5
    return time.precision == .day && hasYear ? time.writtenDate : nil
  }

  private static let ownerLabels = WordSearch([
    "owner:", "assignee:", "responsible:", "mmerer:", "verantwortlich:",
  ])

  /// Without the marks around a name.
  private static func bare(_ tail: Substring) -> Substring {
    let scalars = tail.unicodeScalars
    let marks = " *_`)].\t"
    let start = scalars.firstIndex { !marks.unicodeScalars.contains($0) } ?? scalars.endIndex
    let end =
      scalars.lastIndex { !marks.unicodeScalars.contains($0) }.map { scalars.index(after: $0) } ?? start
    return start < end ? tail[start..<end] : tail[tail.endIndex...]
  }

  /// Without what only led on to the owner.
  private static func withoutOpening(_ text: Substring) -> Substring {
    let marks = " ([*_-–—,;|\t\n"
    let last = text.unicodeScalars.lastIndex { !marks.unicodeScalars.contains($0) }
    return last.map { text[...$0] }?.trimmed ?? text[text.endIndex...]
  }

  /// The addresses in a text that are those of tickets, and their keys where they have no address.
  static func tickets(in text: String) -> [String] {
    var (found, named): ([String], Set<String>) = ([], [])
    let words = text.split { $0.isWhitespace || "<>()[]\"'`,;".contains($0) }.map(String.init)
    for word in words where TicketLink.isURL(word) {
      let key = word.split(separator: "/").last.flatMap(key)
      guard key != nil || paths.contains(where: { word.contains($0) }), let link = try? TicketLink.read(word)
      else { continue }
      if let key { named.insert(key) }
      found.append(link)
    }
    for word in words { if let key = key(word[...]), named.insert(key).inserted { found.append(key) } }
    return found
  }

  /// A key such as OPS-8; what only looks like one, such as UTF-8, is none.
  private static func key(_ word: Substring) -> String? {
    let bare = word.utf8.reversed().drop { ".:!?".utf8.contains($0) }.reversed()
    let parts = bare.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, (2...10).contains(parts[0].count), (1...7).contains(parts[1].count),
      parts[0].allSatisfy({ (0x41...0x5A).contains($0) }), parts[1].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let name = String(decoding: parts[0], as: UTF8.self)
    return standards.contains(name) ? nil : String(decoding: bare, as: UTF8.self)
  }

  private static let standards: Set<String> = [
    "UTF", "ISO", "SHA", "RFC", "CVE", "HTTP", "AES", "RSA", "MD", "TLS", "SSL", "IP", "IPV", "SEV", "EN",
    "DIN", "COVID",
    "UTC", "GMT", "BASE", "EC",
  ]

  private static let paths = [
    "/browse/", "/issues/", "/pull/", "/merge_requests/", "/work_items/", "/cards/",
  ]
}
