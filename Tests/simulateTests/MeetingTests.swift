import Postmortems
import Testing

@testable import simulate

struct MeetingTests {
  @Test func `a seed leads to the same story again`() throws {
    var (one, other) = (try Meeting(MeetingPlan(seed: 5)), try Meeting(MeetingPlan(seed: 5)))
    #expect(one.run() == other.run())
    #expect(one.journal.replayed == other.journal.replayed)
    #expect(one.schedule.now == other.schedule.now)
  }

  @Test func `a meeting has five people, three hundred commands and twenty faults at least`() throws {
    for seed in UInt64(1)...8 {
      var meeting = try Meeting(MeetingPlan(seed: seed))
      #expect(meeting.run() == [])
      #expect(meeting.windows.count >= 5)
      #expect(meeting.asked.count >= 300)
      #expect(meeting.suffered >= 20)
    }
  }

  @Test func `every kind of fault befalls some of the first meetings`() {
    let faults = (UInt64(1)...20).flatMap { MeetingPlan(seed: $0).faults.map(\.0) }
    #expect(Set(faults) == Set(Fault.allCases))
  }
}
