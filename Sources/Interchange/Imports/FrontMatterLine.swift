/// A line of the front matter of somebody else's file: `title: Incident on 2020-02-12`, in TOML `title = "…"`. Ours is
/// read as YAML.
struct FrontMatterLine {
  let name: String
  let value: String

  /// Nil for a line that is no pair of its own.
  init?(_ line: Substring) {
    guard line.indent == 0, let colon = line.utf8.firstIndex(where: { ":=".utf8.contains($0) }) else {
      return nil
    }
    name = line[..<colon].trimmed.lowercased()
    let value = line[colon...].dropFirst().trimmed
    let isQuoted = value.count > 1 && value.first == value.last && (value.first == "\"" || value.first == "'")
    self.value = String(isQuoted ? value.dropFirst().dropLast() : value)
    if name.isEmpty || self.value.isEmpty { return nil }
  }
}
