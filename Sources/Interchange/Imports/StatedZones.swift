import Postmortems

/// The zones that a file states for its times.
///
/// A table's own head says it best, then what stands above it in its section or in those around, then any line of the file.
struct StatedZones {
  /// Each table's zone, by the line that the table begins in.
  private(set) var byTable: [Int: String] = [:]
  /// What holds at the end of each section, by its own lines or those of the sections around it.
  private(set) var bySection: [String?] = []
  /// The zone of the first table, or of the file.
  private(set) var first: String?
  /// The lines that say nothing but the zone.
  private(set) var wholeLines: Set<Int> = []
  private let context: TimeContext
  /// What each zone is called there.
  private var written: [String: Set<String>] = [:]

  init(
    _ outline: Outline, _ kinds: [SectionKind], _ timelines: [Int: TimelineTable], _ context: TimeContext
  ) {
    self.context = context
    var pending: [Int] = []
    let whole = note(outline.title.flatMap { ZoneStatement(title: $0, context) })
    for (index, section) in outline.sections.enumerated() {
      let own = note(section.heading.flatMap { statement(inHeading: $0, kinds[index]) })
      var above = own ?? section.parent.flatMap { bySection[$0] } ?? whole
      if first == nil, kinds[index].isTimeline { first = own }
      for block in section.blocks {
        let start = block.range.lowerBound
        if let table = timelines[start] {
          byTable[start] = note(table.zone) ?? above
          if byTable[start] == nil { pending.append(start) }
        } else if let statement = statement(in: block, of: outline) {
          above = statement
          if first == nil { first = statement }
        }
      }
      bySection.append(above)
    }
    first = first ?? whole
    for start in pending { byTable[start] = first }
    if let earliest = byTable.keys.min() { first = byTable[earliest] }
  }

  /// The name of each zone that the file calls by one name only.
  var names: [String: String] { written.compactMapValues { $0.count == 1 ? $0.first : nil } }

  private mutating func note(_ statement: ZoneStatement?) -> String? {
    if let statement { written[statement.zone, default: []].insert(statement.name) }
    return statement?.zone
  }

  private func statement(inHeading heading: Substring, _ kind: SectionKind) -> ZoneStatement? {
    let own = kind.isTimeline ? ZoneStatement(head: String(heading)) : nil
    return own ?? ZoneStatement(remarkIn: heading) ?? ZoneStatement(title: heading, context)
  }

  private func statement(inLine line: Substring) -> ZoneStatement? {
    if let statement = ZoneStatement(line: line) { return statement }
    guard StatedDate.isNamed(line) || isDay(line) else { return nil }
    return ZoneStatement(remarkIn: line.trimmed) ?? ZoneStatement(title: line, context)
  }

  /// Whether a line is a day with a remark in parentheses: `2021-01-01 (UTC)`.
  private func isDay(_ line: Substring) -> Bool {
    guard line.trimmed.last == ")", let open = line.lastIndex(of: "(") else { return false }
    return StatedDate.whole(line[..<open].trimmed, context)?.precision == .day
  }

  private mutating func statement(in block: Block, of outline: Outline) -> String? {
    switch block.content {
    case .frontMatter: return frontMatter(outline.lines[block.range])
    case .text, .list: break
    default: return nil
    }
    var zone: String?
    for index in block.range {
      guard let statement = statement(inLine: outline.lines[index]) else { continue }
      if zone == nil { zone = note(statement) }
      if statement.isWhole, zone == statement.zone { wholeLines.insert(index) }
    }
    return zone
  }

  private func frontMatter(_ lines: ArraySlice<Substring>) -> String? {
    lines.lazy.compactMap { FrontMatterLine($0) }.first(where: \.namesZone).flatMap {
      ZoneStatement.zone(stated: $0.value)
    }
  }
}

extension FrontMatterLine {
  /// Whether it states the zone of the file's times.
  var namesZone: Bool { ["timezone", "time_zone", "time-zone", "tz", "zone", "zeitzone"].contains(name) }
}
