import Foundation

/// A line of the front matter of somebody else's file: `title: Incident on 2020-02-12`, in TOML `title = "…"`. Ours is
/// read as YAML.
struct FrontMatterLine {
  let name: String
  let value: String
  /// Whether a remark stands behind the value.
  let hasRemark: Bool

  /// Nil for a line that is no pair of its own.
  init?(_ line: Substring) {
    guard line.indent == 0, let colon = line.utf8.firstIndex(where: { ":=".utf8.contains($0) }) else {
      return nil
    }
    name = line[..<colon].trimmed.lowercased()
    let (value, remark) = FrontMatterLine.split(line[colon...].dropFirst().trimmed)
    hasRemark = remark
    let isQuoted = value.count > 1 && value.first == value.last && (value.first == "\"" || value.first == "'")
    self.value = String(isQuoted ? value.dropFirst().dropLast() : value)
    if name.isEmpty || self.value.isEmpty { return nil }
  }

  // In YAML and TOML a remark begins with a mark behind a blank; within quotes it is none.
  private static func split(_ value: Substring) -> (Substring, Bool) {
    let quote = value.first.flatMap { "\"'".contains($0) ? $0 : nil }
    let end = quote.flatMap { value.dropFirst().firstIndex(of: $0) } ?? value.startIndex
    guard let remark = value[end...].range(of: " #") else { return (value, false) }
    return (value[..<remark.lowerBound].trimmed, true)
  }
}
