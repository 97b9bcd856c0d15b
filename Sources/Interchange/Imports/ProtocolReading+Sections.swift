import Postmortems

extension ProtocolReading {
  /// Reads one section, block by block in their order.
  mutating func read(_ index: Int) {
    let section = outline.sections[index]
    self.section = index
    if let row = headings.rows[index] { add(row, of: index) }
    if headings.sections.contains(index) { return }
    readHeading(of: index)
    let grouped = found.causes.count + found.actionItems.count
    for block in section.blocks {
      found.facts.isOfMeeting = outline.lines[block.range].contains(where: StatedFacts.namesMeeting)
      switch block.content {
      case .table(let table): read(table, block, index)
      case .list(let items): read(items, block, index)
      case .text:
        if let timeline = lists[block.range.lowerBound] {
          add(timeline, index)
        } else {
          readText(block.range, index)
        }
      case .frontMatter: readFrontMatter(block.range)
      case .definition: mark(block.range, .text)
      case .comment: keep(block.range, index)
      case .rule, .heading: mark(block.range, .structure)
      }
    }
    if groups(index) {
      let isGrouped = found.causes.count + found.actionItems.count > grouped
      isGrouped ? mark(section.headingLines, .field) : keepHeading(of: index)
    }
    noteHeading(of: index)
  }

  /// A heading that says more than what its section is for, or its day, is text above all that stands below it.
  private mutating func readHeading(of section: Int) {
    if headings.rows[section] == nil, !groups(section), saying.contains(section), !namesFact(section) {
      keepHeading(of: section)
    }
  }

  private func namesFact(_ section: Int) -> Bool {
    outline.sections[section].heading.map { StatedFacts.isName(String($0)) } ?? false
  }

  private mutating func keepHeading(of section: Int) {
    let outline = outline
    with(kinds[section]) { $0.writeHeading(section, of: outline) }
  }

  /// A heading that was kept counts as text unless it only names text that was kept below it.
  private mutating func noteHeading(of section: Int) {
    let isKept = saying.contains(section) && headings.rows[section] == nil && !namesFact(section)
    let namesText = outline.sections[section].blocks.contains { block in
      block.range.contains { account.fates[numbers[$0]] == .text }
    }
    mark(outline.sections[section].headingLines, isKept && !namesText ? fate(of: section) : .structure)
  }

  /// Whether the words of its heading stand before each of its items.
  private func groups(_ section: Int) -> Bool {
    (kinds[section] == .causes || kinds[section] == .actionItems) && !outline.isNamed(section)
      && outline.sections[section].heading != nil
  }

  private mutating func read(_ table: PipeTable, _ block: Block, _ section: Int) {
    let (start, end) = (block.range.lowerBound, block.range.upperBound)
    if let timeline = tables[start] {
      mark(start..<start + 2, .structure)
      mark(start + 2..<end, .field)
      if TimelineTable.isHeadless(table, times) { mark(start..<start + 1, .field) }
      add(timeline, zones.byTable[start] ?? found.zone, section)
    } else if kinds[section] == .actionItems || FoundActionItem.isTold(by: table.head) {
      mark(start..<start + 2, .structure)
      mark(start + 2..<end, .field)
      if FoundActionItem.isHeadless(table) { mark(start..<start + 1, .field) }
      let items = FoundActionItem.items(of: table, itemTimes(), found.slashes).map {
        groups(section) ? grouped($0, section) : $0
      }
      found.actionItems += items
      hasActionItemTable = hasActionItemTable || !items.isEmpty
    } else if noteFacts(table, section) {
      mark(start..<start + 1, .field)
      mark(start + 1..<start + 2, .structure)
      mark(start + 2..<end, .field)
    } else {
      keep(block.range, section)
    }
  }

  private mutating func read(_ items: [ListItem], _ block: Block, _ section: Int) {
    if let timeline = lists[block.range.lowerBound] { return add(timeline, section) }
    if kinds[section] == .actionItems, groups(section),
      let item = FoundActionItem(fields: items, found.slashes)
    {
      var item = item
      item.text = [String(outline.sections[section].heading ?? ""), item.text].filter { !$0.isEmpty }
        .joined(separator: "\n")
      found.actionItems.append(item)
      return mark(block.range, .field)
    }
    if kinds[section] == .keyEvents, let events = KeyEvents(items, times) { return add(events, section) }
    let kept = items.filter { item in
      let isTaken = take(item, section)
      if isTaken { mark(item.range, .field) }
      return !isTaken
    }
    if kept.isEmpty { return }
    for item in kept { mark(item.range, fate(of: section)) }
    keep(kept.map { outline.text(of: $0.range) }.joined(separator: "\n"), section)
  }

  /// Takes an item of a list into its place; false where it has none.
  private mutating func take(_ item: ListItem, _ section: Int) -> Bool {
    noteDate(item.text[...])
    if item.range.allSatisfy({ zones.wholeLines.contains($0) }) { return true }
    switch kinds[section] {
    case .causes:
      let causes = StatedCause.causes(item.text[...], at: found.causes.count)
      found.causes += causes.map { cause in
        cause.parent == nil ? StatedCause(text: grouped(cause.text, section)) : cause
      }
    case .actionItems:
      let read = FoundActionItem(item: item.text, found.slashes)
      if read.text.isEmpty { return false }
      found.actionItems.append(grouped(read, section))
    case .attendees: return takeAttendees(item.text[...], section)
    case .facts: return takeNamedAttendees(item.text[...]) || found.facts.take(item.text[...], times)
    case .summary:
      return takeNamedAttendees(item.text[...]) || section == 0 && found.facts.take(item.text[...], times)
    case .lessons, .account, .timeline, .keyEvents, .history, .other: return false
    }
    return true
  }

  private mutating func takeAttendees(_ text: Substring, _ section: Int) -> Bool {
    guard outline.isNamed(section), let read = AttendeeNames(text) else { return takeNamedAttendees(text) }
    found.attendees += read.names
    return !read.isIncomplete
  }

  private mutating func readText(_ range: Range<Int>, _ section: Int) {
    var fence = Fence()
    if fence.passes(outline.lines[range.lowerBound]) { return keep(range, section) }
    if takeAlone(range, section) { return mark(range, .field) }
    let kept = range.filter { line in
      let isTaken = zones.wholeLines.contains(line) || take(outline.lines[line], section)
      if isTaken { mark(line..<line + 1, .field) }
      return !isTaken
    }
    if kept.isEmpty { return }
    for line in kept { mark(line..<line + 1, isFact(line, section) ? .text : fate(of: section)) }
    keep(kept.map { String(outline.lines[$0]) }.joined(separator: "\n"), section)
  }

  /// Takes a line of text into its place; false where it has none.
  private mutating func take(_ line: Substring, _ section: Int) -> Bool {
    noteDate(line)
    day = dayBeforeZone(line, section).map { dated($0) } ?? day
    return switch kinds[section] {
    case .attendees: takeAttendees(line, section)
    case .facts: takeNamedAttendees(line) || found.facts.take(line, times)
    case .summary: takeNamedAttendees(line) || section == 0 && found.facts.take(line, times)
    case .causes, .actionItems, .lessons, .account, .timeline, .keyEvents, .history, .other: false
    }
  }
}

extension ProtocolReading {
  /// Keeps lines as text.
  mutating func keep(_ range: Range<Int>, _ section: Int) {
    mark(range, fate(of: section))
    keep(outline.text(of: range), section)
  }

  mutating func keep(_ text: String, _ section: Int) {
    let outline = outline
    with(kinds[section]) { $0.keep(text, under: section, of: outline) }
  }

  /// Summary and lessons are texts of the postmortem's own; all else that is text has no better place.
  /// So is what stands in a section of theirs that nobody knows.
  func fate(of section: Int) -> LineAccount.Fate {
    let isOwn = outline.isNamed(section) || outline.sections[section].heading == nil
    return kinds[section].isSilent && isOwn ? .field : .text
  }

  /// Whether a line above the first heading names something that has no place: the summary takes it in, and is none of it.
  private func isFact(_ line: Int, _ section: Int) -> Bool {
    guard section == 0, outline.sections[0].heading == nil else { return false }
    let said = outline.lines[line].filter { !"*_".contains($0) }
    guard let colon = said.firstIndex(of: ":"), said[colon...].dropFirst().first == " " else { return false }
    let name = said[..<colon]
    return name.utf8.count <= 40 && name.split(separator: " ").count <= 4 && name.first?.isLetter == true
  }

  private mutating func with(_ kind: SectionKind, _ write: (inout KeptText) -> Void) {
    switch kind {
    case .summary, .account: write(&summary)
    case .lessons: write(&lessons)
    case .causes, .actionItems, .attendees, .facts, .timeline, .keyEvents, .history, .other: write(&notes)
    }
  }

  /// What stands under a heading of its own within its section keeps that heading's words.
  private func grouped(_ text: String, _ section: Int) -> String {
    guard !outline.isNamed(section), let heading = outline.sections[section].heading, !heading.isEmpty else {
      return text
    }
    return "\(heading): \(text)"
  }

  private func grouped(_ item: FoundActionItem, _ section: Int) -> FoundActionItem {
    var item = item
    item.text = grouped(item.text, section)
    return item
  }
}
