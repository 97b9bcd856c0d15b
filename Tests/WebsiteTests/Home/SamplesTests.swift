import Foundation
import Interchange
import Storage
import StorageSQLite
import Testing

@testable import Postmortems
@testable import Website

/// The sample shows a visitor how a postmortem is done: everything there is, and no rule broken.
struct SamplesTests {
  static let told = Language.allCases

  static func read(_ language: Language) throws -> Imported {
    try Samples.read(language, knowing: [], by: .workspace)
  }

  @Test(arguments: told) func `each line of it is understood, and its journal leads to it`(language: Language)
    throws
  {
    let sample = try SamplesTests.read(language)
    #expect(sample.report.account.keptAsText == 0)
    #expect(Postmortem.replay(sample.changes) == sample.postmortem)
    #expect(sample.postmortem.language == language)
    #expect(sample.people.count == sample.postmortem.participants.count)
  }

  @Test(arguments: told) func `it shows every kind of row, flag and time`(language: Language) throws {
    let events = try SamplesTests.read(language).postmortem.timeline.events
    #expect((25...32).contains(events.count))
    #expect(Set(events.map(\.kind)) == Set(TimelineEvent.Kind.allCases))
    #expect(Set(events.flatMap(\.flags)) == Set(TimelineEvent.Flag.allCases))
    #expect(events.contains { $0.noCause && $0.asksForCause })
    let precisions = Set(events.map(\.when.precision))
    #expect(
      precisions.isSuperset(of: [
        .minute, .hour, .partOfDay, .day, .month, .season, .year, .years, .unknown,
      ]))
    #expect(Set(events.map(\.when.extent)).isSuperset(of: [.moment, .span, .openEnd]))
    #expect(events.contains { $0.when.typed.hasPrefix("~") && $0.when.margin != nil })
    #expect(events.contains { $0.when.typed.hasSuffix("UTC") })
  }

  @Test(arguments: told) func `times stand where they were told`(language: Language) throws {
    let events = try SamplesTests.read(language).postmortem.timeline.events
    let starts = events.map { $0.when.earliest?.ISO8601Format() ?? "unknown" }
    // "Years ago" from the meeting, and ten minutes after the row above.
    #expect(starts.first == "2010-12-31T23:00:00Z")
    #expect(starts.contains("2021-12-10T07:50:00Z"))
    #expect(starts.contains("2021-12-13T06:20:00Z"))
    #expect(starts.last == "2021-12-20T08:00:00Z")
  }

  @Test(arguments: told) func `it shows every outcome, and keeps the rules`(language: Language) throws {
    let postmortem = try SamplesTests.read(language).postmortem
    let items = postmortem.actionItems.items
    #expect(Set(items.map(\.state)) == Set(ActionItem.State.allCases))
    #expect(Set(items.map(\.priority)) == Set(ActionItem.Priority.allCases))
    #expect(items.contains { $0.approvalFrom != nil && $0.state == .open })
    #expect(items.contains { !$0.tickets.isEmpty })
    #expect(items.allSatisfy { postmortem.ownerIsPresent($0) })
    #expect(items.allSatisfy { $0.due != nil || $0.state == .dropped })
    // What is open was due in the weeks of the story, whenever it is looked at.
    let due = items.compactMap(\.due?.spelled)
    #expect(due.allSatisfy { ("2021-12-17"..."2022-02-28").contains($0) })
    #expect(Set(items.compactMap(\.takenIn)) == Set(postmortem.meetings.items.map(\.id)))
    #expect(postmortem.unexplainedEvents.isEmpty)
    let causes = postmortem.causes.items
    #expect(causes.contains { $0.parent != nil })
    for cause in causes {
      #expect(cause.noActionReason != nil || items.contains { $0.causes.contains(cause.id) }, "\(cause.text)")
    }
    let ideas = postmortem.ideas.items
    #expect(Set(ideas.map(\.outcome.name)) == ["undecided", "taken", "notTaken"])
    #expect(Set(ideas.map(\.kind)) == Set(Idea.Kind.allCases))
  }

  @Test(arguments: told) func `it was met about, followed up and published`(language: Language) throws {
    let postmortem = try SamplesTests.read(language).postmortem
    let meetings = postmortem.meetings.items
    #expect(meetings.map(\.kind) == [.meeting, .followUp])
    #expect(meetings.allSatisfy { $0.facilitator.map($0.present.contains) ?? false && $0.endedAt != nil })
    #expect(postmortem.editions.map(\.number) == [1])
    #expect(postmortem.state == .published && !postmortem.differsFromEdition)
    let times = postmortem.incidents.items.flatMap { $0.keyTimes }
    #expect(Set(times.map(\.key)) == Set(KeyTime.Name.allCases))
    #expect(times.count { if case .event = $0.value { true } else { false } } == 7)
    let texts = [postmortem.teaser, postmortem.summary, postmortem.lessons, postmortem.notes]
    #expect(texts.allSatisfy { !$0.isEmpty })
    #expect(!postmortem.tags.isEmpty && !postmortem.parkingLot.items.isEmpty)
  }

  @Test func `both languages tell the same week`() throws {
    let (de, en) = (try SamplesTests.read(.de).postmortem, try SamplesTests.read(.en).postmortem)
    #expect(de.timeline.events.map(\.when.earliest) == en.timeline.events.map(\.when.earliest))
    #expect(de.timeline.events.map(\.flags) == en.timeline.events.map(\.flags))
    #expect(de.timeline.events.map(\.kind) == en.timeline.events.map(\.kind))
    #expect(de.actionItems.items.map(\.due) == en.actionItems.items.map(\.due))
    #expect(de.actionItems.items.map(\.state) == en.actionItems.items.map(\.state))
    #expect(de.causes.items.map(\.events.count) == en.causes.items.map(\.events.count))
    #expect(de.meetings.items.map(\.at) == en.meetings.items.map(\.at))
  }
}

/// The sample in a workspace.
struct PlacedSampleTests {
  @Test func `asked for twice at once, it is there once, and its people too`() async throws {
    try await PlacedSampleTests.withSamples { samples, people in
      async let one = samples.place(.de, knowing: [], by: .workspace, at: TestSite.start)
      async let other = samples.place(.de, knowing: [], by: .workspace, at: TestSite.start)
      let placed = try await [one, other]
      #expect(Set(placed.map(\.id)).count == 1)
      #expect(Set(placed.map(\.wasThere)) == [true, false])
      #expect(try await people.all().count == 8)
    }
  }

  @Test func `the other language is another sample, of the same people`() async throws {
    try await PlacedSampleTests.withSamples { samples, people in
      let german = try await samples.place(.de, knowing: [], by: .workspace, at: TestSite.start)
      let english = try await samples.place(
        .en, knowing: try await people.all(), by: .workspace, at: TestSite.start)
      #expect(german.id != english.id && !english.wasThere)
      #expect(try await people.all().count == 8)
    }
  }

  private static func withSamples(_ body: (Samples, People) async throws -> Void) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    let database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
    let committer = Committer(database)
    async let running: Void = committer.run()
    do {
      try await body(
        Samples(PostmortemList(database), PostmortemStore(database), committer), People(database, committer))
      await committer.close()
    } catch {
      await committer.close()
      throw error
    }
    await running
  }
}
