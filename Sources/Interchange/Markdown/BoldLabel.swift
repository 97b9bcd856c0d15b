/// A label in bold at the beginning of a text: `**Impact**: …` or `**Impact:** …`.
struct BoldLabel {
  let name: Substring
  let rest: Substring
  /// Whether a colon sets it apart from what follows.
  let hasColon: Bool

  /// A line that says no more, as a file without marks has them: `Timeline:`, `TIMELINE (UTC)`.
  init?(plain text: Substring) {
    let line = text.trimmed
    guard line.utf8.count <= 60, line.first?.isLetter == true else { return nil }
    hasColon = line.last == ":"
    (name, rest) = (hasColon ? line.dropLast().trimmed : line, "")
  }

  init?(_ text: Substring) {
    guard text.utf8.starts(with: "**".utf8), let end = text.dropFirst(2).utf8.firstRange(of: "**".utf8) else {
      return nil
    }
    let bold = text.dropFirst(2)[..<end.lowerBound].trimmed
    let after = text[end.upperBound...].trimmed
    name = bold.last == ":" ? bold.dropLast().trimmed : bold
    rest = after.first == ":" ? after.dropFirst().trimmed : after
    hasColon = bold.last == ":" || after.first == ":"
    if name.isEmpty || name.utf8.count > 60 { return nil }
  }
}
