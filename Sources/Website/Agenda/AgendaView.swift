import Foundation
import Postmortems

/// The five steps; while a meeting runs, how long each takes, and the clock of the one that runs.
struct AgendaView: View {
  static let template = "agenda/agenda"

  let fields: Fields

  init(_ facts: Facts) {
    let meeting = facts.postmortem.runningMeeting
    let course = meeting?.agenda?.course
    let steps = AgendaStep.allCases.map { AgendaView.fields(of: $0, in: course, facts) }
    let clock = course.flatMap { course in meeting.map { ClockView(course, of: $0, facts).fields } }
    fields = ["steps": steps, "runs": course != nil, "clock": clock.orAbsent]
  }

  private static func fields(of step: AgendaStep, in course: Course?, _ facts: Facts) -> Fields {
    // A step that gets no time at all still has a name to be read.
    let part = course.map { max(10, $0.budget(of: step) / 60) }
    return [
      "number": String(step.number), "name": facts.words("step.\(step.rawValue)"),
      "anchor": PostmortemView.anchor(step), "isCurrent": step == course?.step,
      "isDone": course.map { step.number < $0.step.number } ?? false,
      "part": part.map { String($0) }.orAbsent,
      "time": course.map { time(of: step, in: $0, facts) }.orAbsent,
    ]
  }

  /// A step that has not begun says what it may take, any other what it has taken of that.
  private static func time(of step: AgendaStep, in course: Course, _ facts: Facts) -> String {
    let taken = course.taken(by: step, at: facts.now) / 60
    let budget = String((course.budget(of: step) + 59) / 60)
    if step.number > course.step.number, taken == 0 {
      return facts.words("agenda.planned", ["budget": budget])
    }
    return facts.words("agenda.taken", ["taken": String(taken), "budget": budget])
  }
}
