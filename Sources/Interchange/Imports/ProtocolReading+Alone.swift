import Postmortems

extension ProtocolReading {
  /// Takes a paragraph that is all that its section says: a cause, or what a heading such as "Severity" asks for.
  mutating func takeAlone(_ range: Range<Int>, _ index: Int) -> Bool {
    let section = outline.sections[index]
    let text = outline.text(of: range)
    guard section.blocks.count == 1, let heading = section.heading, text.utf8.count <= 400 else {
      return false
    }
    if kinds[index] == .causes, outline.isNamed(index) {
      found.causes.append(StatedCause(text: CellText.read(text[...].trimmed)))
      return true
    }
    guard kinds[index] == .other, range.count == 1 else { return false }
    return found.facts.take("\(heading): \(text)"[...], times)
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
