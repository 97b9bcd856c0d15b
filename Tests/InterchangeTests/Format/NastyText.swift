/// Texts that a format may stumble over.
enum NastyText {
  static let pieces = [
    "Label printer refuses jobs", "Etiketten bleiben leer", " ", "  ", "\t", "\n", "\n\n", "\n   \n",
    "# Title\n",
    "## Timeline\n", "###### deep\n", "- item\n", "  - nested\n", "- **1.1** below\n", "- *Owner:* nobody\n",
    "1. first\n", "```\ncode\n```\n", "```\nopen\n", "~~~~\n", "> quoted\n", "| a | b |\n| --- | --- |\n",
    "<!-- e3 web \"15:40\" -->\n", "<!-- /summary -->\n", "<!-- /notes 2 -->\n", "<!-- summary -->\n", "-->",
    "<!--", "--", "*(activity)* ", "**", "*", "_", "`", "\\", "\\*", "\"", "'", "&amp;", "&x *x", ": ", "#",
    "---\n",
    "===\n", "🖨️", "👩‍👩‍👧", "\u{301}", "é", "e\u{301}", "ش", "\u{202E}abc", "\u{2028}", "\u{FEFF}", "\u{A0}",
    "10:30", "2021-06-10", "(as imported)", "nachlese: 2\n", "[x] ", "[ ] ", "<details>", "<b",
    "<table>\n<tr><td>09:10</td><td>b</td></tr>\n</table>\n", "<html><body>", ", ", "\\,",
    "x\n    indented code\n", "a\\\n",
  ]

  static func text(_ dice: inout Dice, upTo count: Int = 8) -> String {
    (0..<Int.random(in: 0...count, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
      .joined()
  }

  /// One line that says something.
  static func line(_ dice: inout Dice, upTo limit: Int = 40) -> String {
    let text = self.text(&dice, upTo: 4).unicodeScalars.filter { $0 != "\n" }
    let line = String(String.UnicodeScalarView(text.prefix(limit / 2)))
    return "w" + line + "w"
  }

  static let times = [
    "2021-06-10 09:10", "09:10", "09:10", "~14:30", "gestern", "2 hours ago", "2012", "Mai 2021", "seit 2019",
    "between 9 and 10", "2021-06-10", "09:10–11:40", "10.06.2021 14 Uhr", "14:30 CET", "9:15 am PST", "?", "",
    " 09:20 ", "*noon*", "–", "early summer 2020", "2021-06-11 00:05", "nachts", "<!-- 9 -->", "2021-W23",
    "25:99", "a \"quoted\" time", "**", "\\",
  ]
}
