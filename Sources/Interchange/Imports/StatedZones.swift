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
  /// What each zone is called there.
  private var written: [String: Set<String>] = [:]

  init(_ outline: Outline, _ kinds: [SectionKind], _ timelines: [Int: TimelineTable]) {
    var pending: [Int] = []
    for (index, section) in outline.sections.enumerated() {
      let own =
        kinds[index].isTimeline ? note(section.heading.flatMap { ZoneStatement(head: String($0)) }) : nil
      var above = own ?? section.parent.flatMap { bySection[$0] }
      if first == nil { first = own }
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
    for start in pending { byTable[start] = first }
    if let earliest = byTable.keys.min() { first = byTable[earliest] }
  }

  /// The name of each zone that the file calls by one name only.
  var names: [String: String] { written.compactMapValues { $0.count == 1 ? $0.first : nil } }

  private mutating func note(_ statement: ZoneStatement?) -> String? {
    if let statement { written[statement.zone, default: []].insert(statement.name) }
    return statement?.zone
  }

  private mutating func statement(in block: Block, of outline: Outline) -> String? {
    switch block.content {
    case .text, .list: break
    default: return nil
    }
    var zone: String?
    for index in block.range {
      guard let statement = ZoneStatement(line: outline.lines[index]) else { continue }
      if zone == nil { zone = note(statement) }
      if statement.isWhole, zone == statement.zone { wholeLines.insert(index) }
    }
    return zone
  }
}
