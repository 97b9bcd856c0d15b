/// A cause as a protocol words it.
struct StatedCause {
  var text: String
  /// The place of the one that it stands below.
  var parent: Int?

  /// A cause and all that stand in lists below it, the first one at that place.
  static func causes(_ item: Substring, at place: Int, below parent: Int? = nil, depth: Int = 8)
    -> [StatedCause]
  {
    let lines = item.lines
    guard depth > 0, let start = lines.indices.dropFirst().first(where: { ListMark(lines[$0]) != nil }),
      let inner = ListItem.items(lines, at: start), let end = inner.last?.range.upperBound,
      lines[end...].allSatisfy(\.isBlank), !lines[..<start].allSatisfy(\.isBlank)
    else { return [StatedCause(text: CellText.read(item), parent: parent)] }
    let own = lines[..<start].joined(separator: "\n")
    var causes = [StatedCause(text: CellText.read(own[...].trimmed), parent: parent)]
    for below in inner {
      causes += StatedCause.causes(below.text[...], at: place + causes.count, below: place, depth: depth - 1)
    }
    return causes
  }
}
