import Foundation
import Postmortems

/// Times as an edition tells them: key times with how long after the start they came, and events by the day.
enum EditionTimes {
  static func keyTimes(of incident: Incident, _ facts: Facts) -> [Fields] {
    let start = facts.postmortem.when(.started, of: incident)?.time
    return KeyTime.Name.allCases.compactMap { name in
      guard let time = facts.postmortem.when(name, of: incident)?.time else { return nil }
      let after = name == .started ? nil : start.flatMap { duration(from: $0, to: time, facts.words) }
      return [
        "word": facts.words("keyTime.\(name.rawValue)"), "time": told(time, facts), "after": after.orAbsent,
      ]
    }
  }

  /// What was typed, with its day in front where it says none.
  static func told(_ time: FuzzyTime, _ facts: Facts) -> String {
    let isClockTime = time.typed.contains(":") && !time.typed.contains(".") && !time.typed.contains("-20")
    guard isClockTime, time.typed.utf8.count < 12, let earliest = time.earliest else { return time.typed }
    return "\(facts.words.date(near: facts.clock(facts.now), facts.clock(earliest))) \(time.typed)"
  }

  private static func duration(from start: FuzzyTime, to end: FuzzyTime, _ words: Words) -> String? {
    guard let begun = start.earliest, let ended = end.earliest, ended >= begun else { return nil }
    let minutes = Int(ended.timeIntervalSince(begun) / 60)
    let isVague = TimeFields.isVague(start) || TimeFields.isVague(end)
    // Two key times within one hour shall not read the same.
    if !isVague, (90..<(24 * 60)).contains(minutes), minutes % 60 > 0 {
      let values = ["hours": String(minutes / 60), "minutes": String(minutes % 60)]
      return words("edition.after.hoursAndMinutes", values)
    }
    let (unit, count) =
      switch minutes {
      case ..<90: ("minutes", minutes)
      case ..<(48 * 60): ("hours", (minutes + 30) / 60)
      default: ("days", (minutes + 720) / 1_440)
      }
    let values = ["count": String(count)]
    return isVague ? words("edition.afterAbout.\(unit)", values) : words("edition.after.\(unit)", values)
  }

  static func days(_ facts: Facts) -> [Fields] {
    let events = facts.postmortem.timeline.events
    let heads = RowHead.all(events.map(\.when), in: facts.zone)
    var days: [(title: String?, events: [Fields])] = []
    for (event, head) in zip(events, heads) {
      if days.isEmpty || head != nil { days.append((head.flatMap { title($0, facts.words) }, [])) }
      days[days.count - 1].events.append(self.event(event, facts))
    }
    return days.map { ["title": $0.title.orAbsent, "events": $0.events] }
  }

  private static func title(_ head: RowHead, _ words: Words) -> String? {
    switch head.place {
    case .ahead: return nil
    case .undated: return words("edition.undated")
    case .dated(let date):
      let clock = WallClock(date.first)
      switch date.unit {
      case .day: return words.date(.full, clock)
      case .month: return words.date(.month, clock)
      case .year: return String(clock.year)
      }
    }
  }

  private static func event(_ event: TimelineEvent, _ facts: Facts) -> Fields {
    [
      "event": event.id.text, "time": TimeFields.of(event.when, facts),
      "kindGlyph": "glyphs/\(event.kind.rawValue)",
      "kindWord": facts.words("event.kind.\(event.kind.rawValue)"),
      "html": Markdown.inline(event.text, facts.pictures.inEdition),
      "flags": FlagFields.of(event, facts.words),
      "keyTimes": facts.postmortem.keyTimes(at: event.id).map {
        ["word": facts.words("keyTime.\($0.rawValue)")] as Fields
      },
    ]
  }
}
