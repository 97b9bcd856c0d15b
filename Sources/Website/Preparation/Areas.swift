import Postmortems
import Storage

/// The areas of the workspace's list, as people read and write them. Those that every workspace begins with are called
/// otherwise in each language; all others as somebody typed them.
struct Areas {
  let words: Words

  func name(_ area: String) -> String {
    PreparationSettings.usualAreas.contains(area) ? words("area.\(area)") : area
  }

  /// One a line, as a text field holds them.
  func text(_ areas: [String]) -> String { areas.map(name).joined(separator: "\n") }

  /// The areas that such a text names. One of the usual names, in any language, is that area.
  static func read(_ text: String, _ catalogues: [Words]) -> [String] {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return lines.filter { !$0.isEmpty }.map { line in
      PreparationSettings.usualAreas.first { area in
        catalogues.contains { $0("area.\(area)").lowercased() == line.lowercased() }
      } ?? line
    }
  }

  /// Boxes to be ticked, those of `chosen` are.
  func boxes(_ areas: [String], chosen: Set<String>) -> [Fields] {
    areas.map { ["area": $0, "name": name($0), "chosen": chosen.contains($0)] }
  }
}
