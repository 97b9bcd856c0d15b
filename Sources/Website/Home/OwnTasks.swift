import Foundation
import Postmortems
import Storage

/// What waits for the reader, derived from what is true: nothing is assigned.
struct OwnTasks {
  /// The first few, or all.
  let rows: [Fields]
  /// How many there are.
  let count: Int

  init(_ facts: HomeFacts, _ words: Words) {
    let tasks =
      OwnTasks.overdue(facts, words) + OwnTasks.postmortems(facts, words) + OwnTasks.upcoming(facts, words)
    rows = facts.isWhole ? tasks : Array(tasks.prefix(8))
    count = tasks.count
  }

  private static func postmortems(_ facts: HomeFacts, _ words: Words) -> [Fields] {
    let rows = SummaryFields(words: words, zone: facts.zone, now: facts.now)
    return facts.mine.filter(\.readable).compactMap { summary in
      guard let (key, isNow) = task(summary, facts.reader) else { return nil }
      let detail =
        "\(rows.standing(summary)), \(words.ago(summary.beganAt ?? summary.openedAt, from: facts.now, in: facts.zone))"
      return [
        "task": words("home.task.\(key)"), "title": summary.title, "address": "/postmortems/\(summary.id)",
        "detail": detail, "isNow": isNow,
      ]
    }
  }

  private static func task(_ summary: PostmortemSummary, _ reader: PersonID?) -> (String, Bool)? {
    let runs = reader != nil && (summary.facilitator == reader || summary.opener == reader)
    if summary.meetingRuns { return ("join", true) }
    switch summary.phase {
    case .running, .beforeMeeting: return ("enter", true)
    case .toPublish: return runs ? (summary.teaser.isEmpty ? "teaser" : "publish", false) : nil
    case .followUp, .published: return nil
    }
  }

  private static func overdue(_ facts: HomeFacts, _ words: Words) -> [Fields] {
    let today = WallClock(facts.now, in: facts.zone)
    guard let now = CivilDate(year: today.year, month: today.month, day: today.day) else { return [] }
    return facts.actionItems.filter { $0.due.map { $0 < now } ?? false }.map { item in
      let days = item.due.map { words.count("date.daysAgo", now.days(since: $0)) } ?? ""
      return row(item, words("home.task.overdue"), "\(words("home.due")) \(days)", isNow: true)
    }
  }

  private static func upcoming(_ facts: HomeFacts, _ words: Words) -> [Fields] {
    let overdue = Set(facts.actionItems.filter { item in isOverdue(item, facts) }.map(\.id))
    return facts.actionItems.filter { !overdue.contains($0.id) }.map { item in
      let due = item.due.map { words("actionItem.due", ["date": words.date(.short, WallClock($0))]) }
      return row(item, words("home.task.own"), due ?? item.postmortemTitle, isNow: false)
    }
  }

  private static func isOverdue(_ item: OwnActionItem, _ facts: HomeFacts) -> Bool {
    let today = WallClock(facts.now, in: facts.zone)
    guard let due = item.due, let now = CivilDate(year: today.year, month: today.month, day: today.day)
    else { return false }
    return due < now
  }

  private static func row(_ item: OwnActionItem, _ task: String, _ detail: String, isNow: Bool) -> Fields {
    [
      "task": task, "title": Markdown.plain(item.text),
      "address": "/postmortems/\(item.postmortem)#outcome-\(item.id)",
      "detail": detail, "isNow": isNow,
    ]
  }
}
