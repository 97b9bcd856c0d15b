import Foundation
import Testing

@testable import Postmortems

/// The time of a meeting and how its steps share it.
struct CourseTests {
  static let start = Cast.later(0)
  private let begun = Course(at: Self.start)

  private func minutes(_ course: Course) -> [Int] { AgendaStep.allCases.map { course.budget(of: $0) / 60 } }

  private func later(_ minutes: Double) -> Date { Self.start + minutes * 60 }

  /// What is left to the step that runs and those after it, in seconds.
  private func left(_ course: Course, at now: Date) -> Int {
    AgendaStep.allCases.filter { $0.number >= course.step.number }
      .map { course.budget(of: $0) - course.taken(by: $0, at: now) }.reduce(0, +)
  }

  @Test func `two hours are shared so that event storming gets the most`() {
    #expect(minutes(begun) == [15, 48, 32, 10, 15])
    #expect(begun.step == .whatHappened && begun.total == 7_200)
  }

  @Test func `a step that took less leaves its time to those after it`() {
    let course = begun.moved(to: .eventStorming, at: later(10))
    #expect(course.taken(by: .whatHappened, at: later(60)) == 600)
    #expect(minutes(course) == [15, 52, 33, 10, 15])
    #expect(left(course, at: later(10)) == 110 * 60)
  }

  @Test func `a step that took more takes it from those after it, down to nothing`() {
    let course = begun.moved(to: .eventStorming, at: later(40))
    #expect(left(course, at: later(40)) == 80 * 60)
    let late = begun.moved(to: .causes, at: later(150))
    #expect(minutes(late) == [15, 48, 0, 0, 0])
  }

  @Test func `what extends a step is taken from those after it`() {
    let course = begun.moved(to: .eventStorming, at: later(15)).extended(by: 5, at: later(20))
    #expect(course.budget(of: .eventStorming) == 53 * 60)
    #expect(minutes(course).reduce(0, +) == 120)
    #expect(left(course, at: later(20)) == 100 * 60)
    let over = begun.extended(by: 200, at: later(1))
    #expect(minutes(over) == [215, 0, 0, 0, 0])
  }

  @Test func `a step can be skipped and come back to, with what it took before`() {
    let skipped = begun.moved(to: .causes, at: later(15))
    #expect(skipped.taken(by: .eventStorming, at: later(30)) == 0)
    let back = skipped.moved(to: .eventStorming, at: later(25))
    #expect(back.taken(by: .causes, at: later(60)) == 600)
    #expect(left(back, at: later(25)) == 95 * 60)
    let again = back.moved(to: .causes, at: later(60))
    #expect(again.taken(by: .causes, at: later(61)) == 660)
    #expect(left(again, at: later(60)) == 60 * 60)
  }

  @Test func `a step that one comes back to keeps what it was extended by`() {
    let storming = begun.moved(to: .eventStorming, at: later(15)).extended(by: 5, at: later(20))
    let back = storming.moved(to: .causes, at: later(25)).moved(to: .eventStorming, at: later(26))
    #expect(
      back.budget(of: .eventStorming) == 53 * 60 && back.taken(by: .eventStorming, at: later(26)) == 600)
    #expect(left(back, at: later(26)) == 94 * 60)
    let late = begun.moved(to: .publication, at: later(115)).moved(to: .eventStorming, at: later(118))
    #expect(left(late, at: later(118)) == 2 * 60)
  }

  @Test func `the clocks of a zone that are set back or forward change nothing`() {
    // 30 October 2022, 02:50 in Berlin, ten minutes before its clocks go back.
    let autumn = Date(timeIntervalSince1970: 1_667_091_000)
    let course = Course(at: autumn).moved(to: .eventStorming, at: autumn + 900)
    #expect(course.taken(by: .whatHappened, at: autumn + 900) == 900)
    #expect(course.taken(by: .eventStorming, at: autumn + 1_500) == 600)
  }

  @Test func `while the meeting is adjourned the clock stands still, and it goes on where it was`() {
    let paused = begun.moved(to: .eventStorming, at: later(15)).paused(at: later(45))
    #expect(paused.isAdjourned && paused.taken(by: .eventStorming, at: later(10_000)) == 1_800)
    let resumed = paused.resumed(minutes: 60, at: later(10_000))
    #expect(resumed.step == .eventStorming && !resumed.isAdjourned)
    #expect(left(resumed, at: later(10_000)) == 60 * 60)
    #expect(resumed.taken(by: .eventStorming, at: later(10_001)) == 1_860)
  }

  @Test func `whatever is done, what is left adds up`() {
    var course = begun
    var now = Self.start
    for round in 0..<200 {
      now += Double((round * 37) % 400)
      switch round % 4 {
      case 0: course = course.moved(to: AgendaStep.allCases[round / 4 % 5], at: now)
      case 1: course = course.extended(by: 1 + round % 7, at: now)
      case 2: course = course.paused(at: now)
      default: course = course.resumed(minutes: 30 + round % 50, at: now)
      }
      guard !course.isAdjourned, round % 4 != 1 else { continue }
      let elapsed = AgendaStep.allCases.map { course.taken(by: $0, at: now) }.reduce(0, +)
      #expect(left(course, at: now) == max(0, course.total - elapsed))
    }
  }

  @Test func `a clock that goes back takes nothing away`() {
    #expect(begun.taken(by: .whatHappened, at: Self.start - 60) == 0)
  }
}
