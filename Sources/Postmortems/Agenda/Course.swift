import Foundation

/// How far a meeting has come in its five steps: which one runs, how long each has taken, and how long each may take.
///
/// What a step may take is its share of the time that was left when it or an earlier one began, by the weights of the steps
/// still to come. So what is left to all of them adds up to the time that is left, also after one has run over or was
/// extended. Lengths are in seconds, times in seconds since 1970, both whole.
package struct Course: Hashable, Sendable, Codable {
  /// How long a sitting is planned to take, in minutes, and may at most.
  package static let usual = 120
  package static let longest = 480

  /// How long the meeting may take in all its sittings.
  package internal(set) var total: Int
  package internal(set) var step: AgendaStep
  /// Since when the step runs; nil while the meeting is adjourned.
  package internal(set) var since: Int64?
  /// What each step had taken before that.
  private(set) var spent: [Int]
  private(set) var budgets: [Int]

  /// Begins with the first step.
  init(minutes: Int = Course.usual, at now: Date) {
    total = minutes * 60
    step = .whatHappened
    since = now.seconds
    spent = AgendaStep.allCases.map { _ in 0 }
    budgets = spent
    share()
  }

  package var isAdjourned: Bool { since == nil }

  /// What a step has taken up to now.
  package func taken(by step: AgendaStep, at now: Date) -> Int {
    let running = step == self.step ? since.map { max(0, Int(now.seconds - $0)) } : nil
    return spent(step) + (running ?? 0)
  }

  /// What the running step had taken before `since`.
  package var takenBefore: Int { spent(step) }

  /// What a step may take.
  package func budget(of step: AgendaStep) -> Int { value(budgets, step) }

  /// Goes to a step, earlier or later; what is left is shared by it and those after it. A step that one comes back to
  /// keeps what it had not used, with what it was extended by.
  func moved(to next: AgendaStep, at now: Date) -> Course {
    let unused = next.index < step.index ? budget(of: next) - spent(next) : 0
    var course = paused(at: now)
    course.step = next
    course.since = now.seconds
    course.share()
    if unused > 0 { course.keep(unused) }
    return course
  }

  /// Gives the running step some more minutes, which those after it lose.
  func extended(by minutes: Int, at now: Date) -> Course {
    var course = self
    course.set(&course.budgets, step, budget(of: step) + minutes * 60)
    let mine = max(0, course.budget(of: step) - taken(by: step, at: now))
    course.shareAfter(mine, elapsed: elapsed(at: now))
    return course
  }

  /// Stops the clock.
  func paused(at now: Date) -> Course {
    var course = self
    course.set(&course.spent, step, taken(by: step, at: now))
    course.since = nil
    return course
  }

  /// Goes on where it was, with so many minutes for all that is left.
  func resumed(minutes: Int, at now: Date) -> Course {
    var course = paused(at: now)
    course.total = elapsed(at: now) + minutes * 60
    course.since = now.seconds
    course.share()
    return course
  }

  private func elapsed(at now: Date) -> Int {
    AgendaStep.allCases.map { taken(by: $0, at: now) }.reduce(0, +)
  }

  /// Shares what is left among the step that begins and those after it.
  private mutating func share() {
    share(max(0, total - spent.reduce(0, +)), among: AgendaStep.allCases.filter { $0.index >= step.index })
  }

  /// Leaves so much to the step that begins, as far as there is so much.
  private mutating func keep(_ unused: Int) {
    let elapsed = spent.reduce(0, +)
    let mine = min(unused, max(0, total - elapsed))
    set(&budgets, step, spent(step) + mine)
    shareAfter(mine, elapsed: elapsed)
  }

  /// Shares what the running step leaves among those after it.
  private mutating func shareAfter(_ mine: Int, elapsed: Int) {
    share(max(0, total - elapsed - mine), among: AgendaStep.allCases.filter { $0.index > step.index })
  }

  // In whole minutes, so that what is said adds up; what does not divide goes to the step with the greatest part.
  private mutating func share(_ rest: Int, among steps: [AgendaStep]) {
    let weights = steps.map(\.weight).reduce(0, +)
    guard weights > 0 else { return }
    let parts = steps.map { rest * $0.weight / weights / 60 * 60 }
    let over = rest - parts.reduce(0, +)
    let greatest = steps.max { ($0.weight, $1.index) < ($1.weight, $0.index) }
    for (step, part) in zip(steps, parts) {
      set(&budgets, step, spent(step) + part + (step == greatest ? over : 0))
    }
  }

  private func spent(_ step: AgendaStep) -> Int { value(spent, step) }

  // A journal may hold anything.
  private func value(_ lengths: [Int], _ step: AgendaStep) -> Int {
    lengths.indices.contains(step.index) ? lengths[step.index] : 0
  }

  private func set(_ lengths: inout [Int], _ step: AgendaStep, _ length: Int) {
    if lengths.indices.contains(step.index) { lengths[step.index] = length }
  }
}
