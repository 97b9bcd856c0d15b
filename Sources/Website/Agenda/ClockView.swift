import Foundation
import Postmortems

/// The clock of the step that runs, the same for all, and what whoever runs the meeting does with it.
struct ClockView: View {
  static let template = "agenda/clock"
  /// What one press gives a step, in minutes.
  static let oneMore = 5

  let fields: Fields

  init(_ course: Course, of meeting: Meeting, _ facts: Facts) {
    let (words, step) = (facts.words, course.step)
    let left = (max(0, course.budget(of: step) - course.taken(by: step, at: facts.now)) + 59) / 60
    let number = ["number": String(step.number), "minutes": String(ClockView.oneMore)]
    fields = [
      "meeting": meeting.id.text, "step": step.rawValue, "runsOn": !course.isAdjourned,
      "since": (course.since.map { String($0) }).orAbsent,
      "taken": String(course.takenBefore), "budget": String(course.budget(of: step)),
      "left": words("live.clock.minutes", ["count": String(left)]),
      "where": words(course.isAdjourned ? "agenda.adjourned" : "agenda.inStep", number),
      "minutes": String(ClockView.oneMore), "extend": words("agenda.extend", number),
      "extendName": words("agenda.extendName", number),
      "next": step.next.map { ClockView.way(from: step, to: $0, words) }.orAbsent,
      "others": AgendaStep.allCases.filter { $0 != step && $0 != step.next }.map {
        ClockView.way(from: step, to: $0, words)
      },
    ]
  }

  private static func way(from step: AgendaStep, to other: AgendaStep, _ words: Words) -> Fields {
    let key =
      if other.number < step.number { "agenda.goBack" } else if step == .whatHappened, other == step.next {
        "agenda.sameSubject"
      } else { "agenda.goOn" }
    return [
      "from": step.rawValue, "to": other.rawValue, "said": words(key, ["number": String(other.number)]),
    ]
  }
}
