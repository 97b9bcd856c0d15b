import Postmortems

/// A document out of the pieces that protocols are made of, in any order and depth.
struct GrownText {
  private(set) var text = ""

  init(_ dice: inout SplitMix64) {
    for _ in 0...dice.below(12) { add(&dice) }
  }

  private mutating func add(_ dice: inout SplitMix64) {
    switch dice.below(12) {
    case 0: text += "---\ntitle: \(words(&dice))\ndate: \(time(&dice))\n---\n"
    case 1, 2: text += "\(String(repeating: "#", count: 1 + dice.below(7))) \(heading(&dice))\n\n"
    case 3, 4: table(&dice)
    case 5, 6: list(&dice)
    case 7: text += "\(time(&dice)) \(words(&dice))\n\(time(&dice)): \(words(&dice))\n\n"
    case 8: html(&dice)
    case 9: text += "```\n\(words(&dice))\n\(dice.below(3) == 0 ? "" : "```\n")"
    case 10: text += "[\(words(&dice))]: https://brackmoor.example/\(dice.below(9))\n"
    default: text += "\(words(&dice))\n\n"
    }
  }

  private mutating func table(_ dice: inout SplitMix64) {
    let separator = dice.oneOf(["|", "|", ",", ";", "\t"])
    text += ["Time", "Event", words(&dice)].joined(separator: separator) + "\n"
    if separator == "|" { text += "---|---|---\n" }
    for _ in 0..<dice.below(12) {
      text += [time(&dice), words(&dice), words(&dice)].joined(separator: separator) + "\n"
    }
    text += "\n"
  }

  private mutating func list(_ dice: inout SplitMix64) {
    for _ in 0..<1 + dice.below(8) {
      let indent = String(repeating: " ", count: dice.below(4) * dice.below(5))
      let mark = dice.oneOf(["- ", "* ", "1. ", "- **\(heading(&dice))**: ", "- [x] "])
      let said = dice.oneOf([
        "\(time(&dice)) \(words(&dice))", words(&dice), "\(words(&dice)) \(time(&dice))",
      ])
      text += "\(indent)\(mark)\(said)\n"
    }
    text += "\n"
  }

  private mutating func html(_ dice: inout SplitMix64) {
    let depth = dice.below(dice.below(20) == 0 ? 400 : 6)
    text += String(repeating: dice.oneOf(["<div>", "<ul><li>", "<b>"]), count: depth)
    text += "<table><tr><td>\(time(&dice))</td><td>\(words(&dice))</td></tr></table>\n"
  }

  private func heading(_ dice: inout SplitMix64) -> String {
    dice.oneOf([
      "Timeline", "Summary", "Key events", "Impact", "Context", "Action items", "Lessons learned", "Ursachen",
      "Stats", "Attendees", time(&dice), words(&dice),
    ])
  }

  private func time(_ dice: inout SplitMix64) -> String {
    dice.oneOf([
      "2021-12-10 15:40", "10:20", "~14:30", "2022-05-?? 10:??", "April 30, ~14:30", "12:26-12:??",
      "vor Jahren",
      "seit ca. 2012", "--:--", "", "25:99", "2021/22-??-??", "9:00 AM", "19. April, 11:00", "gestern 14 Uhr",
      "\(dice.next())", "\(dice.below(40)):\(dice.below(90))", "2021-12-10T15:40:00+05:30",
    ])
  }

  private func words(_ dice: inout SplitMix64) -> String {
    let some = (0..<dice.below(7)).map { _ in
      dice.oneOf([
        "Alarm", "all times in CET", "owner: Lena Harms", "**bold**", "`code`",
        "[link](https://brackmoor.example)",
        "[label]", "|", "\\|", "<br>", "&amp;", "<!-- note -->", "é\u{301}\u{301}", "👩‍👩‍👧", "\u{202E}", "#cause",
        "***",
        "Severity: SEV1", "\u{200B}", "\"", "'", "(", "]", String(repeating: "x", count: dice.below(300)),
      ])
    }
    return some.joined(separator: " ")
  }
}
