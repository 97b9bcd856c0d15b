import Postmortems

/// Whether a group sits together over a postmortem, or will again.
package enum Sitting: Hashable, Sendable {
  case none, runs
  /// The meeting waits in this step for its next sitting.
  case adjourned(AgendaStep)

  init(_ postmortem: Postmortem) {
    guard let meeting = postmortem.runningMeeting else {
      self = .none
      return
    }
    self =
      if let course = meeting.agenda?.course, course.isAdjourned { .adjourned(course.step) } else { .runs }
  }

  /// As it is kept: 0, 1, or the number of the step below zero.
  init(kept: Int) {
    self =
      switch kept {
      case 0: .none
      case ..<0: AgendaStep.allCases.first { $0.number == -kept }.map(Sitting.adjourned) ?? .runs
      default: .runs
      }
  }

  var kept: Int {
    switch self {
    case .none: 0
    case .runs: 1
    case .adjourned(let step): -step.number
    }
  }
}
