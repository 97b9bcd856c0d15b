import Postmortems

/// Sections whose headings are times: what stands below each is what happened then.
struct TimelineHeadings {
  struct Row {
    let typed: String
    let title: String
    /// The lines below the heading, to the next one that is not deeper.
    let body: Range<Int>
  }

  /// Each row by the section that it is.
  let rows: [Int: Row]
  /// The sections that belong to a row, the rows themselves included.
  let sections: Set<Int>

  /// - Parameter isOther: whether a section holds times of its own in tables or lists: its heading is their day.
  init(_ outline: Outline, _ kinds: [SectionKind], _ context: TimeContext, isOther: (Int) -> Bool) {
    let timed = outline.sections.map { section in
      section.heading.flatMap {
        TimedText(leading: $0, context) ?? TimedText(leading: TimelineHeadings.unnumbered($0), context)
      }
    }
    let isDay = timed.map { $0?.rest.isEmpty == true && TimelineHeadings.isDay($0, context) }
    let beside = TimelineHeadings.plain(outline, timed, isDay)
    var (rows, taken): ([Int: Row], Set<Int>) = ([:], [])
    for (index, section) in outline.sections.enumerated() {
      if let parent = section.parent, taken.contains(parent) {
        taken.insert(index)
        continue
      }
      guard let time = timed[index],
        TimelineHeadings.counts(index, kinds, time, beside, Place(section, outline, isDay))
      else { continue }
      let family = outline.family(of: index)
      guard !family.contains(where: isOther),
        !family.dropFirst().contains(where: { timed[$0]?.isPlain == true })
      else {
        // The times below are rows too, and all of it that is no day is one above them.
        if time.isPlain, !TimelineHeadings.isDay(time, context) {
          rows[index] = Row(typed: time.typed, title: time.rest, body: 0..<0)
        }
        continue
      }
      taken.insert(index)
      rows[index] = Row(typed: time.typed, title: time.rest, body: outline.body(of: family))
    }
    self.rows = rows
    sections = taken
  }

  // "1. 10:00 Alarm"; what else begins with a number is left as it is.
  private static func unnumbered(_ heading: Substring) -> Substring {
    guard let mark = ListMark(heading), mark.textColumn > 2 else { return "" }
    return heading.dropFirst(mark.textColumn).trimmed
  }

  private static func isDay(_ time: TimedText?, _ context: TimeContext) -> Bool {
    time.map { FuzzyTime.read($0.typed, context).precision == .day } ?? false
  }

  // In a section that says it is a timeline any time is one; elsewhere two plain ones beside each other.
  private static func counts(
    _ index: Int, _ kinds: [SectionKind], _ time: TimedText, _ beside: [Place: Int], _ place: Place
  ) -> Bool {
    if place.parent.map({ kinds[$0].isTimeline }) ?? false { return true }
    guard kinds[index] == .other || kinds[index].isTimeline else { return false }
    return time.isPlain && beside[place, default: 0] >= 2
  }

  private struct Place: Hashable {
    let parent: Int?
    let level: Int

    // Headings below several days stand beside each other.
    init(_ section: Outline.Section, _ outline: Outline, _ isDay: [Bool]) {
      let day = section.parent.flatMap { isDay[$0] ? $0 : nil }
      parent = day.map { outline.sections[$0].parent } ?? section.parent
      level = section.level
    }
  }

  /// How many headings with plain times stand beside each other, by their place.
  private static func plain(_ outline: Outline, _ timed: [TimedText?], _ isDay: [Bool]) -> [Place: Int] {
    var counts: [Place: Int] = [:]
    for (section, time) in zip(outline.sections, timed) where time?.isPlain == true {
      counts[Place(section, outline, isDay), default: 0] += 1
    }
    return counts
  }
}
