import Foundation

/// Many meetings, one for each seed, shared among all processors.
struct Meetings {
  /// What came of them.
  struct Tally {
    var meetings = 0
    var commands = 0
    var faults = 0
    var revisions = 0
    /// The lowest seed whose meeting broke a promise.
    var failed: UInt64?

    static func += (tally: inout Tally, other: Tally) {
      tally.meetings += other.meetings
      tally.commands += other.commands
      tally.faults += other.faults
      tally.revisions += other.revisions
      tally.failed = [tally.failed, other.failed].compactMap { $0 }.min()
    }
  }

  let first: UInt64
  let count: Int
  let sabotage: Sabotage?

  init(from first: UInt64, count: Int, sabotage: Sabotage? = nil) {
    (self.first, self.count, self.sabotage) = (first, count, sabotage)
  }

  /// Runs them in bundles, until all are done or one fails.
  func run() async throws -> Tally {
    let processors = max(1, ProcessInfo.processInfo.activeProcessorCount)
    return try await withThrowingTaskGroup(of: Tally.self) { group in
      var (tally, next) = (Tally(), 0)
      func addBundle() {
        let bundle = next..<min(next + 10, count)
        next = bundle.upperBound
        if !bundle.isEmpty { group.addTask { try self.run(bundle) } }
      }
      for _ in 0..<processors { addBundle() }
      while let bundle = try await group.next() {
        tally += bundle
        if tally.failed == nil { addBundle() }
      }
      return tally
    }
  }

  private func run(_ bundle: Range<Int>) throws -> Tally {
    var tally = Tally()
    for number in bundle {
      var meeting = try Meeting(MeetingPlan(seed: first + UInt64(number), sabotage: sabotage))
      let violations = meeting.run()
      tally += Tally(
        meetings: 1, commands: meeting.asked.count, faults: meeting.suffered,
        revisions: meeting.journal.revision, failed: violations.isEmpty ? nil : meeting.plan.seed)
      if !violations.isEmpty { return tally }
    }
    return tally
  }
}
