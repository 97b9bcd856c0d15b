import Foundation

/// A small protocol that dice wrote, every word of it invented and used once, in a form that people use.
struct GrownProtocol {
  enum Form: CaseIterable { case markdown, page, spreadsheet }

  private(set) var text = ""
  /// The words and clock times that have to be found again.
  private(set) var said: Set<String> = []
  private var dice: Dice
  private var minute = 0

  init(_ seed: UInt64, _ form: Form) {
    dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    _ = dice.next()
    switch form {
    case .markdown: writeMarkdown()
    case .page: writePage()
    case .spreadsheet: writeSpreadsheet()
    }
  }
}

extension GrownProtocol {
  private mutating func chance(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &dice) < share }

  private mutating func one(of choices: [String]) -> String { choices.randomElement(using: &dice) ?? "" }

  private mutating func word() -> String {
    let word = "qu" + (0..<4).map { _ in one(of: ["ba", "do", "fi", "ke", "lu", "po", "ri", "zu"]) }.joined()
    let unique = "\(word)x"
    said.insert(unique)
    return unique
  }

  private mutating func words() -> String {
    (0..<Int.random(in: 1...4, using: &dice)).map { _ in word() }.joined(separator: " ")
  }

  private mutating func clock() -> String {
    minute += Int.random(in: 1...9, using: &dice)
    let clock = String(format: "%02d:%02d", 8 + minute / 60 % 12, minute % 60)
    said.insert(clock)
    return clock
  }

  private var day: String { "2022-02-01" }

  private mutating func time() -> String { chance(40) ? "\(day) \(clock())" : clock() }

  /// A row's time and text; the one or the other may be missing.
  private mutating func row() -> (String, String) {
    if chance(8) { return ("\(day) \(clock())", "") }
    return chance(8) ? ("", words()) : (time(), words())
  }
}

extension GrownProtocol {
  private mutating func writeMarkdown() {
    text = chance(85) ? "# \(words())\n\n" : ""
    if chance(40) { text += "\(words())\n\n" }
    for _ in 0..<Int.random(in: 2...6, using: &dice) {
      text += "\(String(repeating: "#", count: Int.random(in: 2...4, using: &dice))) \(heading())\n\n"
      for _ in 0..<Int.random(in: 0...3, using: &dice) { text += block() + "\n\n" }
    }
  }

  private mutating func heading() -> String {
    switch Int.random(in: 0..<8, using: &dice) {
    case 0, 1: one(of: GrownProtocol.known)
    case 2: "\(one(of: GrownProtocol.known)) (\(words()))"
    case 3: "\(one(of: GrownProtocol.known)) \(words())"
    case 4: "\(day) \(words())"
    case 5: "\(clock()) \(words())"
    default: words()
    }
  }

  private static let known = [
    "Timeline", "Timeline", "Summary", "Impact", "Causes", "Action items", "Lessons learned", "Key events",
    "Stats", "Changelog", "Attendees",
  ]

  private mutating func block() -> String {
    switch Int.random(in: 0..<9, using: &dice) {
    case 0: (0..<3).map { _ in words() }.joined(separator: "\n")
    case 1: (0..<3).map { _ in "- \(words())" }.joined(separator: "\n")
    case 2, 3: timedList()
    case 4: timedTable()
    case 5: table(["Part", "Price"], rows: [[words(), words()], [words(), ""]])
    case 6: "```\n\(words())\n# \(words())\n```"
    case 7: "> \(words())\n\n- **\(words())**: \(words())\n  - \(words())"
    default: "\(day) \(clock())\n: \(words())"
    }
  }

  private mutating func timedList() -> String {
    let inner = (0..<Int.random(in: 1...4, using: &dice)).map { _ -> String in
      let (time, said) = row()
      return "- \(time) \(said)" + (chance(20) ? "\n  \(words())" : "")
        + (chance(20) ? "\n  - \(words())" : "")
    }
    if !chance(20) { return inner.joined(separator: "\n") }
    let lines = inner.joined(separator: "\n").components(separatedBy: "\n").map { "  \($0)" }
    return "- \(chance(50) ? words() : "\(day) \(words())")\n" + lines.joined(separator: "\n")
  }

  // Markdown has no tables without heads: then a row stands where they would.
  private mutating func timedTable() -> String {
    let rows = (0..<3).map { _ in
      let row = row()
      return [row.0, row.1]
    }
    if chance(30) { return table(["\(day) \(clock())", words()], rows: rows) }
    return table(["Time", "Event", "Who"], rows: rows)
  }

  private func table(_ head: [String], rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

extension GrownProtocol {
  private mutating func writePage() {
    text = "<h1>\(words())</h1>"
    for _ in 0..<Int.random(in: 1...4, using: &dice) {
      text += "<h2>\(heading())</h2><p>\(words()) <b>\(words())</b></p>"
      let items = (0..<3).map { _ in
        let row = row(); return "<li>\(row.0) \(row.1)</li>"
      }
      text += "<ul>\(items.joined())</ul><p>\(words()) <img src=\"a.png\" alt=\"\(words())\"></p>"
      let rows = (0..<2).map { _ in
        let row = row(); return "<tr><td>\(row.0)</td><td>\(row.1)</td></tr>"
      }
      text += "<table><tr><th>Time</th><th>Event</th></tr>\(rows.joined())</table>"
    }
  }

  private mutating func writeSpreadsheet() {
    if chance(30) { text = "\(words()),,\n" }
    let isLater = chance(40)
    text += isLater ? "Event,Time,Who\n" : "Time,Event,Who\n"
    for _ in 0..<5 {
      let (time, said) = (time(), chance(15) ? "" : words())
      text += (isLater ? "\(said),\(time)" : "\(time),\(said)") + ",\(chance(30) ? word() : "")\n"
    }
  }
}
