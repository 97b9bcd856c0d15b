import Postmortems

extension ProtocolReading {
  mutating func add(_ timeline: TimelineTable, _ zone: String, _ section: Int) {
    var above = DayAbove(near: dayAbove(section))
    for row in timeline.rows {
      let before = found.rows.count
      add(row.typed, row.text, row.zone ?? zone, section, below: &above)
      if kinds[section] == .keyEvents, found.rows.count > before { noteKey(of: before) }
    }
    finish(above, section)
  }

  mutating func add(_ timeline: TimelineList, _ section: Int) {
    var above = DayAbove(near: dayAbove(section))
    for row in timeline.rows {
      if row.isHead {
        enter(head: row, section, above: &above)
      } else {
        mark(row.lines, .field)
        add(row.typed, row.text, zone(of: section), section, below: &above)
      }
    }
    finish(above, section)
  }

  mutating func add(_ events: KeyEvents, _ section: Int) {
    var near = dayAbove(section)
    for row in events.rows {
      mark(row.lines, .field)
      add(row.typed, row.text, zone(of: section), near, row.key)
      near = nil
    }
  }

  mutating func add(_ row: TimelineHeadings.Row, of section: Int) {
    let near = dayAbove(outline.sections[section].parent ?? 0)
    let body = outline.text(of: row.body)[...].trimmed
    let text = [row.title, String(body)].filter { !$0.isEmpty }.joined(separator: "\n\n")
    mark(outline.sections[section].headingLines, .field)
    mark(row.body, .field)
    add(row.typed, text.isEmpty ? row.typed : text, zone(of: section), near)
  }

  private mutating func add(
    _ typed: String, _ text: String, _ zone: String, _ near: FuzzyTime?, _ key: KeyTime.Name? = nil
  ) {
    found.rows.append(
      Found.Row(typed: typed, text: text, zone: zone == found.zone ? nil : zone, near: near, key: key))
  }

  private mutating func noteKey(of row: Int) {
    let key = KeyEvents.key(found.rows[row].text)
    if found.rows.contains(where: { $0.key == key }) { return }
    found.rows[row].key = key
  }

  private func zone(of section: Int) -> String { zones.bySection[section] ?? found.zone }

}

extension ProtocolReading {
  /// What stands above the next row: the day that it takes, and the words that said so as long as no row has taken it.
  private struct DayAbove {
    var near: FuzzyTime?
    var unused: String?
  }

  /// A day without a text is that of the rows below it; any other time is a row, also where it says all that there is.
  /// What is no time is a remark between them.
  private mutating func add(
    _ typed: String, _ text: String, _ zone: String, _ section: Int, below above: inout DayAbove
  ) {
    if text.isEmpty {
      let time = standing(typed)
      if time.precision == .unknown { return keep(typed, section) }
      if time.precision == .day, time.earliest != nil { return enter(time, typed, section, above: &above) }
    }
    if !takes(typed, above.near) { finish(above, section) }
    add(typed, text.isEmpty ? typed : text, zone, above.near)
    above = DayAbove()
  }

  /// Whether a time is one on the day above it, by that or by its own words.
  private func takes(_ typed: String, _ day: FuzzyTime?) -> Bool {
    guard let date = day?.writtenDate else { return false }
    let near = TimeContext(zone: times.zone, near: .day(date), now: times.now)
    let (alone, below) = (FuzzyTime.read(typed, times), FuzzyTime.read(typed, near))
    return alone.earliest != below.earliest || below.writtenDate == date
  }

  /// What heads some rows is their day, and text.
  private mutating func enter(head: TimelineList.Row, _ section: Int, above: inout DayAbove) {
    let named = head.typed.isEmpty ? nextDay(in: head.text[...]) : nil
    if let named {
      mark(head.lines, .field)
      return enter(named, head.text, section, above: &above)
    }
    let time = standing(head.typed)
    let isDay = time.precision == .day && time.earliest != nil
    mark(head.lines, isDay && head.text.isEmpty ? .field : fate(of: section))
    if head.text.isEmpty, isDay { return enter(time, head.typed, section, above: &above) }
    keep([head.typed, head.text].filter { !$0.isEmpty }.joined(separator: " "), section)
    if isDay {
      say(time)
      above.near = time
    }
  }

  private mutating func enter(_ day: FuzzyTime, _ typed: String, _ section: Int, above: inout DayAbove) {
    finish(above, section)
    say(day)
    if sectionDays[section] != nil { sectionDays[section] = day }
    above = DayAbove(near: day, unused: typed)
  }

  /// A day that no row has taken is text, and that of the rows in the next list or table.
  private mutating func finish(_ above: DayAbove, _ section: Int) {
    guard let unused = above.unused else { return }
    keep(unused, section)
    day = above.near
  }

  /// The day in a line above rows that says nothing else but the zone.
  func dayBeforeZone(_ line: Substring, _ section: Int) -> FuzzyTime? {
    guard kinds[section].isTimeline, let said = TimedText(leading: line, times), said.isAbove,
      !said.rest.isEmpty
    else { return nil }
    let time = FuzzyTime.read(said.typed, times)
    return time.precision == .day ? time : nil
  }
}
