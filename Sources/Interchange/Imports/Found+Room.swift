import Postmortems

extension Found {
  /// The same with no text longer than one may be. What a text has no room for goes on in the notes, and what they have
  /// none for in the lessons and the summary.
  ///
  /// - Parameter longest: the heading of the section that says most, should there be no room for all of it.
  func fitted(longest: String) throws(ImportRefusal) -> Found {
    var found = self
    var rest: [String] = []
    for index in rows.indices { found.rows[index].text.moveRest(into: &rest) }
    for index in causes.indices { found.causes[index].text.moveRest(into: &rest) }
    for index in actionItems.indices { found.actionItems[index].text.moveRest(into: &rest) }
    found.summary.moveRest(into: &rest)
    found.lessons.moveRest(into: &rest)
    found.notes = ([notes] + rest).filter { !$0.isEmpty }.joined(separator: "\n\n")
    for field in [\Found.notes, \.lessons, \.summary] {
      rest = []
      found[keyPath: field].moveRest(into: &rest)
      guard let more = rest.first else { return found }
      let next: WritableKeyPath<Found, String>? =
        field == \Found.notes ? \.lessons : field == \Found.lessons ? \.summary : nil
      guard let next else { throw .sectionTooLong(heading: longest) }
      let there = found[keyPath: next]
      found[keyPath: next] = there.isEmpty ? more : "\(there)\n\n\(more)"
    }
    return found
  }
}

extension String {
  /// Cuts what is longer than a text may be, between two lines if they let it, and adds what was cut.
  fileprivate mutating func moveRest(into rest: inout [String]) {
    guard utf16.count > Wording.longestText else { return }
    // With room for a fence that has to be closed.
    var left = Wording.longestText - 100
    var fence = Fence()
    var end = startIndex
    for line in lines where line.endIndex < endIndex {
      let length = line.utf16.count + 1
      if length > left { break }
      left -= length
      _ = fence.passes(line)
      end = utf8.index(after: line.endIndex)
    }
    // A line for which no text has room is cut itself.
    if left > Wording.longestText / 2 { end = boundary(left, behind: end) }
    let closing = fence.closing.flatMap { $0.utf8.count < 50 ? $0 : nil }
    rest.append((closing.map { "\($0)\n" } ?? "") + self[end...])
    self = self[..<end] + (closing ?? "")
  }

  /// Where so many UTF-16 code units end that begin there, with the character that still fits.
  private func boundary(_ count: Int, behind start: Index) -> Index {
    var (index, left) = (start, count)
    while index < endIndex, left >= UTF16.width(unicodeScalars[index]) {
      left -= UTF16.width(unicodeScalars[index])
      index = unicodeScalars.index(after: index)
    }
    return index
  }
}
