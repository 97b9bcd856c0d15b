/// The people whom a line lists: `Lena Harms, Jonas Petersen and Amira Saleh`, or initials.
struct AttendeeNames {
  let names: [String]
  /// Whether the line says more, such as what somebody does: `Lena Harms, operations`.
  let isIncomplete: Bool

  /// Nil where the line says anything else too.
  init?(_ line: Substring) {
    let plain = CellText.read(line).replacing("*", with: "").replacing("`", with: "")
    let (bare, hasRemarks) = AttendeeNames.withoutRemarks(plain)
    var parts = bare.split { ",;\n&".contains($0) }.map { $0.trimmed }
    for word in [" and ", " und "] { parts = parts.flatMap { $0.split(separator: word) } }
    parts = parts.map { $0.hasPrefix("and ") || $0.hasPrefix("und ") ? $0.dropFirst(4).trimmed : $0.trimmed }
    parts = parts.map { $0.hasPrefix("- ") ? $0.dropFirst(2).trimmed : $0 }.filter { !$0.isEmpty }
    guard !parts.isEmpty, parts.allSatisfy(AttendeeNames.isName) else { return nil }
    // Beside names in capitals, what is in small letters is no name.
    let capital = parts.filter { $0.first(where: \.isLetter)?.isLowercase == false }
    let people = (capital.isEmpty ? parts : capital).enumerated().filter { place, part in
      place == 0 || !AttendeeNames.isRole(part, beside: parts[0])
    }
    names = people.map { String($0.element) }
    isIncomplete = names.count < parts.count || hasRemarks
  }

  /// Without what stands in parentheses, such as what somebody did: `Lena Harms (IC)`, or in angles, such as an address.
  private static func withoutRemarks(_ text: String) -> (String, Bool) {
    var (bare, depth, hasRemarks) = ("", 0, false)
    for scalar in text.unicodeScalars {
      if scalar == "(" || scalar == "<" { (depth, hasRemarks) = (depth + 1, true) }
      if depth == 0 { bare.unicodeScalars.append(scalar) }
      if scalar == ")" || scalar == ">" { depth = max(0, depth - 1) }
    }
    return (bare, hasRemarks)
  }

  /// What somebody does: `SRE` behind a name in full, `Payments Team`.
  private static func isRole(_ part: Substring, beside first: Substring) -> Bool {
    let words = part.lowercased().split(separator: " ")
    return words.contains { roles.contains($0) } && first.contains(" ")
  }

  private static let roles: Set<Substring> = [
    "team", "sre", "qa", "dba", "cto", "cio", "ciso", "devops", "ops", "lead", "manager", "engineer",
    "engineering", "developer", "operations", "operator", "support",
    "commander", "scribe", "director", "owner", "analyst", "architect", "administrator", "admin", "head",
    "chief",
    "entwicklung", "entwickler", "entwicklerin", "betrieb", "leitung", "leiter", "leiterin", "technik",
    "moderation",
    "protokoll",
  ]

  private static func isName(_ part: Substring) -> Bool {
    part.utf16.count <= 60 && part.contains(where: \.isLetter)
      && part.split(whereSeparator: \.isWhitespace).count <= 5
      && !part.contains { ":?!/|".contains($0) }
  }
}
