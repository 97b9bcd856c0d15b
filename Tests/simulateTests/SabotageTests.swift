import Testing

@testable import simulate

/// A simulation that finds nothing proves nothing.
struct SabotageTests {
  @Test(arguments: Sabotage.allCases)
  func `a mistake built in on purpose is found within two hundred meetings`(_ sabotage: Sabotage) async throws
  {
    let tally = try await Meetings(from: 1, count: 200, sabotage: sabotage).run()
    #expect(tally.failed != nil)
  }

  @Test func `what fails is told as a short story`() async throws {
    let tally = try await Meetings(from: 1, count: 200, sabotage: .dropTransform).run()
    let plan = MeetingPlan(seed: try #require(tally.failed), sabotage: .dropTransform)
    let story = try Story(plan)
    #expect(!story.violations.isEmpty)
    #expect(story.plan.commands < plan.commands)
    #expect(story.plan.faults.count < plan.faults.count)
  }
}
