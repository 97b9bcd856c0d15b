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
      OwnTasks.facilitations(facts, words) + OwnTasks.overdue(facts, words) + OwnTasks.asked(facts, words)
      + OwnTasks.postmortems(facts, words) + OwnTasks.debriefs(facts, words) + OwnTasks.upcoming(facts, words)
    rows = facts.isWhole ? tasks : Array(tasks.prefix(8))
    count = tasks.count
  }

  private static func postmortems(_ facts: HomeFacts, _ words: Words) -> [Fields] {
    let rows = SummaryFields(words: words, zone: facts.zone, now: facts.now, lateAfter: facts.lateAfter)
    let asked = Set(facts.tasks.filter { $0.kind == .events }.map(\.postmortem))
    return facts.mine.filter(\.readable).compactMap { summary in
      // Whoever is asked for their events is asked once, and not any more when they have said that they are in.
      if asked.contains(summary.id), summary.sitting == .none { return nil }
      guard let (key, isNow) = task(summary, facts.reader) else { return nil }
      let detail =
        "\(rows.standing(summary)), \(words.ago(summary.beganAt ?? summary.openedAt, from: facts.now, in: facts.zone))"
      return [
        "task": words("home.task.\(key)"), "title": summary.title, "address": "/postmortems/\(summary.id)",
        "detail": detail, "isNow": isNow, "accept": false, "done": false,
      ]
    }
  }

  private static func facilitations(_ facts: HomeFacts, _ words: Words) -> [Fields] {
    facts.asked.map { asked in
      let address = "/postmortems/\(asked.postmortem)/meetings/\(asked.meeting)"
      let when = words.moment(asked.at, in: facts.zone)
      return [
        "task": words("home.task.asked"), "title": asked.title, "address": "\(address)#facilitation",
        "detail": "\(words("meeting.kind.\(asked.kind.rawValue)")), \(when)", "isNow": true,
        "accept": address, "done": false,
      ]
    }
  }

  private static func debriefs(_ facts: HomeFacts, _ words: Words) -> [Fields] {
    facts.debriefs.map { meeting in
      [
        "task": words("home.task.debrief"), "title": meeting.title,
        "address": "/pool#debrief-\(meeting.postmortem)-\(meeting.meeting)",
        "detail":
          "\(words("meeting.kind.\(meeting.kind.rawValue)")) \(words.day(meeting.at, in: facts.zone))",
        "isNow": false, "accept": false, "done": false,
      ]
    }
  }

  private static func task(_ summary: PostmortemSummary, _ reader: PersonID?) -> (String, Bool)? {
    let runs = reader != nil && (summary.facilitator == reader || summary.opener == reader)
    if summary.sitting != .none { return (summary.meetingRuns ? "join" : "continue", summary.meetingRuns) }
    switch summary.phase {
    case .running, .beforeMeeting: return ("enter", true)
    case .toPublish: return runs ? (summary.teaser.isEmpty ? "teaser" : "publish", false) : nil
    case .followUp, .published: return nil
    }
  }

  /// What was asked of the reader, and what the reader has promised. A teaser can be carried once there is an edition.
  private static func asked(_ facts: HomeFacts, _ words: Words) -> [Fields] {
    facts.tasks.filter { !$0.isDone && ($0.kind != .teaser || $0.dueAt != nil) }.map { task in
      let anchor = task.kind == .events ? "preparation" : "publication"
      return [
        "task": words("home.task.\(task.kind == .teaser ? "carry" : task.kind.rawValue)"),
        "title": task.postmortemTitle,
        "address": "/postmortems/\(task.postmortem)#\(anchor)", "detail": detail(task, facts, words),
        "isNow": task.kind != .events && task.dueAt.map { $0 <= facts.now } == true,
        "done": (task.kind == .teaser ? done(task, words) : nil).orAbsent, "accept": false,
      ]
    }
  }

  private static func detail(_ task: OwnTask, _ facts: HomeFacts, _ words: Words) -> String {
    switch task.kind {
    case .events:
      task.dueAt.map {
        let zone = TimeZone(identifier: task.detail) ?? facts.zone
        return words("home.promise.events", ["at": words.date(.minute, WallClock($0, in: zone))])
      } ?? ""
    case .record:
      CivilDate(spelled: task.detail).map {
        words("home.promise.record", ["day": words.date(.short, WallClock($0))])
      } ?? ""
    case .teaser: words("home.promise.teaser", ["meeting": task.detail])
    }
  }

  /// What ticks it off.
  private static func done(_ task: OwnTask, _ words: Words) -> Fields {
    [
      "address": "/postmortems/\(task.postmortem)/teasers", "into": task.detail,
      "label": words("agreement.done"),
    ]
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
      "detail": detail, "isNow": isNow, "accept": false, "done": false,
    ]
  }
}
