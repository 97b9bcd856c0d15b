import Foundation
import Postmortems
import Testing

@testable import Storage

struct PreparationSettingsTests {
  @Test func `a fresh workspace has three areas, calls it late after a week and an hour a gap`() async throws
  {
    try await TestMembership.kept { membership in
      let fresh = try await membership.settings.preparation()
      #expect(fresh == PreparationSettings() && fresh.areas == ["operations", "development", "security"])
      #expect(fresh.lateAfter == 7 && fresh.gap == 60)
    }
  }

  @Test func `what is set is read back, an empty list too, and nothing else is lost`() async throws {
    try await TestMembership.kept { membership in
      try await membership.settings.write(WorkspaceSettings(name: "Brackmoor"))
      let set = PreparationSettings(areas: ["security", "Ramp", "security", " Ramp "], lateAfter: 3, gap: 90)
      try await membership.settings.write(set)
      let kept = try await membership.settings.preparation()
      #expect(kept.areas == ["security", "Ramp"] && kept.lateAfter == 3 && kept.gap == 90)
      #expect(try await membership.settings.read().name == "Brackmoor")
      try await membership.settings.write(PreparationSettings(areas: []))
      #expect(try await membership.settings.preparation().areas.isEmpty)
    }
  }

  @Test func `what makes no sense is refused`() {
    func refusal(_ settings: PreparationSettings) -> PreparationRefusal? {
      do throws(PreparationRefusal) { _ = try settings.checked() } catch { return error }
      return nil
    }
    #expect(refusal(PreparationSettings(areas: [String(repeating: "x", count: 61)])) == .badAreas)
    #expect(refusal(PreparationSettings(areas: (0..<41).map { "Area \($0)" })) == .badAreas)
    #expect(refusal(PreparationSettings(lateAfter: 0)) == .badLateAfter)
    #expect(refusal(PreparationSettings(gap: 4)) == .badGap)
    #expect(refusal(PreparationSettings()) == nil)
  }

  @Test func `people speak for areas, as last said`() async throws {
    try await TestMembership.kept { membership in
      _ = try await membership.people.add(
        TestMembership.tomke, name: "Tomke Behrens", at: TestMembership.start)
      try await membership.people.set(areas: ["security", "Ramp"], of: TestMembership.tomke)
      try await membership.people.set(areas: ["security"], of: TestMembership.tomke)
      #expect(try await membership.people.areas() == [TestMembership.tomke: ["security"]])
      try await membership.people.set(areas: [], of: TestMembership.tomke)
      #expect(try await membership.people.areas().isEmpty)
      await #expect(throws: AccountRefusal.unknownPerson) {
        try await membership.people.set(areas: ["security"], of: TestMembership.lena)
      }
    }
  }
}
