import Foundation
import Postmortems
import Storage

/// One postmortem as a row of a list.
struct SummaryFields {
  let words: Words
  let zone: TimeZone
  let now: Date
  /// After how many days without a meeting an incident is called late.
  let lateAfter: Int

  func row(_ summary: PostmortemSummary) -> Fields {
    [
      "title": summary.title, "address": (summary.readable ? "/postmortems/\(summary.id)" : nil).orAbsent,
      "kind": summary.kind.map { words("incident.kind.\($0.rawValue)") } ?? "",
      "began": words.ago(summary.beganAt ?? summary.openedAt, from: now, in: zone),
      "standing": standing(summary),
      "restricted": (summary.restrictedUntil ?? now) > now, "isNow": summary.meetingRuns,
    ]
  }

  /// What is to be known of it now, in a few words.
  func standing(_ summary: PostmortemSummary) -> String {
    switch summary.sitting {
    case .runs: return words("home.standing.meeting")
    case .adjourned(let step): return words("agenda.adjourned", ["number": String(step.number)])
    case .none: return standingApart(summary)
    }
  }

  private func standingApart(_ summary: PostmortemSummary) -> String {
    switch summary.phase {
    case .running, .beforeMeeting:
      return [words.count("count.events", summary.events), late(summary)].compactMap { $0 }
        .joined(separator: ", ")
    case .toPublish:
      return words(summary.teaser.isEmpty ? "home.standing.teaserMissing" : "home.standing.unpublished")
    case .followUp:
      let done = summary.actions - summary.actionsOpen
      return words("home.standing.followUp", ["done": String(done), "all": String(summary.actions)])
    case .published: return reading(summary)
    }
  }

  private func late(_ summary: PostmortemSummary) -> String? {
    let days = Postmortem.days(from: summary.beganAt ?? summary.openedAt, to: now, in: zone)
    return days > lateAfter ? words.count("home.standing.late", days) : nil
  }

  // 200 words a minute, as people read for understanding.
  private func reading(_ summary: PostmortemSummary) -> String {
    let minutes = words("home.standing.reading", ["count": String(max(1, summary.words / 200))])
    guard let edition = summary.edition, edition > 1 else { return minutes }
    return "\(minutes), \(words("edition.name", ["number": String(edition)]))"
  }
}
