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
        ?? table.uncounted.flatMap { TimelineTable($0, context) }
    }
  }

  /// The lists of times, likewise.
  func lists(_ kinds: [SectionKind], _ context: TimeContext) -> [Int: TimelineList] {
    let places = sections.indices.map { place(of: $0, kinds[$0], context) }
    let posted = sections.indices.filter { kinds[$0].mayHoldTimes }.compactMap { section in
      PostedUpdates(sections[section].blocks, of: self, context)?.lists
    }
    let lists = blocks { section, block -> TimelineList? in
      guard kinds[section].mayHoldTimes else { return nil }
      switch block.content {
      case .list(let items):
        return TimelineList(items.flatMap { $0.unfolded(context) }, places[section].list, context)
      case .text: return textList(block, section, places[section].text, context)
      default: return nil
      }
    }
    return posted.reduce(lists) { $0.merging($1) { _, update in update } }
  }

  private typealias Places = (list: TimelineList.Place, text: TimelineList.Place)

  /// What a section says of the lists in it, and of its lines of text: below a day one time is enough, and so it is in
  /// one of several paragraphs; a paragraph below a clock time tells of that.
  private func place(of section: Int, _ kind: SectionKind, _ context: TimeContext) -> Places {
    guard kind.mayHoldTimes else { return (.elsewhere, .elsewhere) }
    let heading = sections[section].heading.flatMap { TimedText(leading: $0, context) }
    if let heading, heading.isPlain, !heading.isDay {
      return (kind == .timeline ? .timeline : .elsewhere, .elsewhere)
    }
    if kind == .timeline || isDay(section, heading, context) {
      return (.timeline, .timeline)
    }
    if title == nil && sections.count == 1 {
      return (.alone, hasTimedParagraphs(section, context) ? .timeline : .alone)
    }
    return (.elsewhere, hasTimedParagraphs(section, context) ? .timeline : .elsewhere)
  }

  /// Whether its heading is nothing but a day. In front of the first section the title is.
  private func isDay(_ section: Int, _ heading: TimedText?, _ context: TimeContext) -> Bool {
    if let text = sections[section].heading {
      if StatedDate.isNumbered(text) { return StatedDate.find(in: text, context) != nil }
      guard let heading else { return NextDay.isNamed(by: text) }
      return heading.isAbove
        && (heading.isPlain || heading.isDay && StatedDate.find(in: text, context) != nil)
    }
    guard section == 0, let title, sections.count > 1 else { return false }
    let said = TimedText(leading: title, context)
    return said.map { $0.isAbove && $0.isPlain && $0.isDay } ?? false
  }

  private func hasTimedParagraphs(_ section: Int, _ context: TimeContext) -> Bool {
    let texts = sections[section].blocks.filter { if case .text = $0.content { true } else { false } }.prefix(
      40)
    guard texts.count > 1 else { return false }
    let timed = texts.count { block in
      guard let time = TimedText(leading: lines[block.range.lowerBound], context), time.isPlain else {
        return false
      }
      // "At 10:00 we …" may be a story.
      if time.isAbove { return block.range.count > 1 && !time.isDay }
      return time.typed.first.map { $0.isNumber || $0 == "~" } ?? false
    }
    return timed >= 2 && timed * 2 >= texts.count
  }

  // A day that stands alone, or with the zone, is no row: it is that of the rows below.
  private func textList(
    _ block: Block, _ section: Int, _ place: TimelineList.Place, _ context: TimeContext
  ) -> TimelineList? {
    var fence = Fence()
    let line = lines[block.range.lowerBound]
    guard !fence.passes(line) else { return nil }
    if let list = listBelowDay(block, place, context) { return list }
    guard let first = TimedText(leading: line, context) else { return nil }
    guard !first.isAbove || block.range.count > 1 && (!first.isDay || isDefined(block)) else { return nil }
    let items = ListItem.items(
      ofLines: block.range, in: lines, isTimeline: sections[section].ownKind?.isTimeline ?? false, context)
    return TimelineList(items, place, context)
  }

  /// A day, and right below it the times.
  private func listBelowDay(
    _ block: Block, _ place: TimelineList.Place, _ context: TimeContext
  ) -> TimelineList? {
    let (line, below) = (lines[block.range.lowerBound], block.range.dropFirst())
    let day = TimedText(leading: line, context)
    let isNamed = day == nil && NextDay.isNamed(by: line)
    guard isNamed || day?.isAbove == true && day?.isDay == true, let next = below.first, !isDefined(block),
      let time = TimedText(leading: lines[next], context), time.isPlain, !time.isDay, !time.isAbove
    else { return nil }
    let items = ListItem.items(ofLines: below, in: lines, context)
    let head = TimelineList.Row(
      typed: day?.typed ?? "", text: isNamed ? CellText.read(line.trimmed) : "",
      lines: block.range.lowerBound..<next, isHead: true)
    return TimelineList(items, place, context).map { TimelineList(rows: [head] + $0.rows) }
  }

  private func isDefined(_ block: Block) -> Bool {
    ListItem.definition(lines[block.range.lowerBound + 1]) != nil
  }

  private func blocks<Timeline>(_ read: (Int, Block) -> Timeline?) -> [Int: Timeline] {
    var found: [Int: Timeline] = [:]
    for (index, section) in sections.enumerated() {
      for block in section.blocks { found[block.range.lowerBound] = read(index, block) }
    }
    return found
  }
}
