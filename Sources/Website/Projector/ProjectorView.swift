import Foundation
import Postmortems
import Storage

/// What hangs on the wall while a meeting runs: its current step and nothing else, large.
struct ProjectorView: View {
  static let template = "projector/projector"
  let fields: Fields

  init(_ facts: Facts, at stamp: Stamp, clockScript: String) {
    let postmortem = facts.postmortem
    let step = postmortem.agenda?.course.step
    var shown: Fields = ["opening": false, "subject": false, "storming": false, "causes": false]
    shown.merge(["followUp": false, "publication": false, "waits": step == nil]) { $1 }
    shown.merge(ProjectorView.parts(step, facts)) { $1 }
    fields = [
      "id": postmortem.id.text, "title": postmortem.title, "after": "\(stamp)",
      "scriptWords": Words.script(ProjectorView.scriptWords(facts.words)),
      "clockScript": clockScript, "now": facts.milliseconds,
      "agenda": AgendaView(facts).fields, "begins": ProjectorView.begins(facts).orAbsent,
    ].merging(shown) { $1 }
  }

  private static func scriptWords(_ words: Words) -> [String: String] {
    let clock = words.under("live.clock.").map { ("clock.\($0)", $1) }
    return Dictionary(uniqueKeysWithValues: clock)
  }

  /// When the next meeting is planned to begin, where none runs.
  private static func begins(_ facts: Facts) -> String? {
    guard facts.postmortem.runningMeeting == nil, let next = facts.postmortem.upcomingMeetings.first else {
      return nil
    }
    return facts.words("projector.begins", ["time": facts.words.date(.minute, facts.clock(next.at))])
  }

  private static func parts(_ step: AgendaStep?, _ facts: Facts) -> Fields {
    switch step {
    case nil: [:]
    case .whatHappened: whatHappened(facts)
    case .eventStorming: ["storming": ProjectedRows(facts).fields]
    case .causes: ["causes": ProjectedCauses(facts).fields]
    case .followUp: ["followUp": ProjectedOutcomes(facts).fields]
    case .publication:
      [
        "publication": [
          "teaser": Markdown.html(facts.postmortem.teaser, facts.pictures),
          "any": !facts.postmortem.teaser.isEmpty, "promises": ProjectorView.promises(facts),
        ] as Fields
      ]
    }
  }

  /// Who completes the record, and who carries the teaser where.
  private static func promises(_ facts: Facts) -> [Fields] {
    let agreement = facts.postmortem.agreement
    let said =
      [agreement.completion.map { facts.promised($0) }] + agreement.carriers.map { facts.carried($0) }
    return said.compactMap { $0 }.map { ["said": $0] }
  }

  /// First the rules, until all who are present have confirmed them, and then what it is about.
  private static func whatHappened(_ facts: Facts) -> Fields {
    guard let meeting = facts.postmortem.runningMeeting, let agenda = meeting.agenda else { return [:] }
    if !meeting.here.isSubset(of: agenda.confirmed) {
      return [
        "opening": [
          "rules": RulesView.said(facts.words), "people": RulesView.people(meeting, agenda, facts),
          "count": RulesView.count(meeting, agenda, facts.words),
        ] as Fields
      ]
    }
    let summary = facts.postmortem.summary
    return [
      "subject": ["summary": Markdown.html(summary, facts.pictures), "any": !summary.isEmpty] as Fields
    ]
  }
}
