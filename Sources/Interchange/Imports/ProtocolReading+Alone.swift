import Postmortems

extension ProtocolReading {
  /// Takes a paragraph that is all that its section says: a cause, or what a heading such as "Severity" asks for.
  mutating func takeAlone(_ range: Range<Int>, _ index: Int) -> Bool {
    let section = outline.sections[index]
    let text = outline.text(of: range)
    if kinds[index] == .causes, outline.isNamed(index) { return takeCause(range, index) }
    guard section.blocks.count == 1, let heading = section.heading, text.utf8.count <= 400,
      kinds[index] == .other, range.count == 1
    else { return false }
    return found.facts.take("\(heading): \(text)"[...], times)
  }

  /// Takes a paragraph of a section that is nothing but a few: together they are one cause.
  private mutating func takeCause(_ range: Range<Int>, _ index: Int) -> Bool {
    let blocks = outline.sections[index].blocks
    // Asked for each paragraph: of many nothing more may be looked at.
    guard blocks.count <= 3, blocks.allSatisfy(isProse),
      blocks.reduce(0, { $0 + outline.text(of: $1.range).utf8.count }) <= 1_000
    else { return false }
    let said = CellText.read(outline.text(of: range)[...].trimmed)
    if range == blocks[0].range {
      found.causes.append(StatedCause(text: said))
    } else {
      found.causes[found.causes.count - 1].text += "\n\n" + said
    }
    return true
  }

  private func isProse(_ block: Block) -> Bool {
    var fence = Fence()
    guard case .text = block.content else { return false }
    return lists[block.range.lowerBound] == nil && !fence.passes(outline.lines[block.range.lowerBound])
  }

  /// Takes a line that names who was there: `Participants: Lena Harms, Jonas Petersen`.
  mutating func takeNamedAttendees(_ line: Substring) -> Bool {
    let plain = line.filter { !"*_".contains($0) }
    guard let colon = plain.utf8.firstIndex(of: UInt8(ascii: ":")), plain.utf8.count <= 2_000,
      SectionKind(heading: plain[..<colon]) == .attendees,
      let read = AttendeeNames(plain[colon...].dropFirst())
    else { return false }
    found.attendees += read.names
    return !read.isIncomplete
  }
}
