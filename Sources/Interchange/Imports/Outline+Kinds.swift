import Postmortems

extension Outline {
  /// What each section is for: by its own heading, else as the one that it stands in. What stands before the first
  /// heading introduces it all.
  var kinds: [SectionKind] {
    sections.reduce(into: []) { kinds, section in
      let inherited = section.parent.map { kinds[$0] }
      kinds.append(section.ownKind ?? inherited ?? (section.heading == nil ? .summary : .other))
    }
  }

  /// The sections whose own heading names that kind.
  func sections(of kind: SectionKind) -> Set<Int> {
    Set(sections.indices.filter { sections[$0].ownKind == kind })
  }

  /// Whether the section's own heading is one that is known.
  func isNamed(_ section: Int) -> Bool {
    sections[section].ownKind.map { $0 != .history } ?? false
  }

  /// The tables of times, each by the line that it begins in. A table of action items may begin with a date too.
  func tables(_ kinds: [SectionKind], _ context: TimeContext) -> [Int: TimelineTable] {
    blocks { section, block in
      let isOther = kinds[section] == .actionItems || kinds[section] == .history
      guard !isOther, case .table(let table) = block.content else { return nil }
      if !kinds[section].isTimeline, table.isHistory { return nil }
      return TimelineTable(table, context)
        ?? table.withTimesFirst(context).flatMap { TimelineTable($0, context) }
    }
  }

  /// The lists of times, likewise.
  func lists(_ kinds: [SectionKind], _ context: TimeContext) -> [Int: TimelineList] {
    blocks { section, block in
      guard kinds[section].mayHoldTimes else { return nil }
      let isAlone = title == nil && sections.count == 1
      let place: TimelineList.Place =
        kinds[section] == .timeline ? .timeline : isAlone ? .alone : .elsewhere
      switch block.content {
      case .list(let items): return TimelineList(items.flatMap { $0.unfolded(context) }, place, context)
      case .text: return textList(block, place, context)
      default: return nil
      }
    }
  }

  // A day that stands alone, or with the zone, is no row: it is that of the rows below.
  private func textList(_ block: Block, _ place: TimelineList.Place, _ context: TimeContext) -> TimelineList?
  {
    var fence = Fence()
    guard !fence.passes(lines[block.range.lowerBound]),
      let first = TimedText(leading: lines[block.range.lowerBound], context),
      !first.isAbove || block.range.count > 1 && ListItem.definition(lines[block.range.lowerBound + 1]) != nil
    else { return nil }
    let items = ListItem.items(ofLines: block.range, in: lines, context)
    return TimelineList(items, place, context)
  }

  private func blocks<Timeline>(_ read: (Int, Block) -> Timeline?) -> [Int: Timeline] {
    var found: [Int: Timeline] = [:]
    for (index, section) in sections.enumerated() {
      for block in section.blocks { found[block.range.lowerBound] = read(index, block) }
    }
    return found
  }
}
