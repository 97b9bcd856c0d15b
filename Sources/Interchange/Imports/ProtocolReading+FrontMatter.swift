import Postmortems

extension ProtocolReading {
  /// Takes what is known into its place; the rest is kept as text.
  mutating func readFrontMatter(_ range: Range<Int>) {
    var kept: [String] = []
    for index in range where !outline.lines[index].isBlank {
      let line = FrontMatterLine(outline.lines[index])
      let isTaken = line.map { take($0) && !$0.hasRemark } ?? false
      mark(index..<index + 1, isTaken ? .field : .text)
      if !isTaken { kept.append(String(outline.lines[index])) }
    }
    if !kept.isEmpty { notes.keep(kept.joined(separator: "\n"), under: 0, of: outline) }
  }

  private mutating func take(_ line: FrontMatterLine) -> Bool {
    switch line.name {
    case "title": return line.value == found.title
    case "date", "incident_date", "incident-date", "incidentdate", "date_of_incident":
      guard let date = date(in: line.value[...]) else { return false }
      // When it was published says less than when it was.
      if found.date == nil || line.name != "date" { found.date = date }
      return true
    case "incident_start", "incident-start", "incident_started", "started_at", "start_time":
      if let date = date(in: line.value.prefix(10)) { found.date = date }
      return found.facts.take("started: \(line.value)"[...], times)
    case _ where line.namesZone: return ZoneStatement.zone(stated: line.value) != nil
    default:
      let isList = line.value.hasPrefix("[") && line.value.hasSuffix("]")
      let list = isList ? line.value.dropFirst().dropLast().filter { !"\"'".contains($0) } : line.value
      return found.facts.take("\(line.name): \(list)"[...], times)
    }
  }
}
