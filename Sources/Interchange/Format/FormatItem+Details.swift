extension FormatItem {
  func detail(_ name: String) -> Detail? { details.first { $0.name.utf8.elementsEqual(name.utf8) } }

  /// What a detail says, unescaped.
  func value(_ name: String) -> String? { detail(name)?.value.map { EscapedText.read($0[...]) } }

  /// Its text, with whatever stands below it and is not known.
  func text(knowing names: [String], marks known: Set<String> = [], children areKnown: Bool = false) -> String
  {
    let unknownMarks = marks.filter { !known.contains($0) }
    let head = unknownMarks.isEmpty ? [] : ["*(\(unknownMarks.joined(separator: ", ")))*"]
    let rest = details.filter { detail in !names.contains { $0.utf8.elementsEqual(detail.name.utf8) } }
    let below = areKnown ? [] : children.flatMap(\.lines)
    let parts = head + (text.isEmpty ? [] : [text]) + rest.map(\.line) + below
    return parts.joined(separator: "\n")
  }
}
