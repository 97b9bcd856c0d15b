import Foundation
import Postmortems
import Rooms
import Storage
import Testing

/// What becomes of commands and listeners whose author loses access, and gets it back.
struct RestrictedRoomTests {
  private let jonas = Participant(TestWorkspace.jonas)

  private func restrict(_ room: Room<String, News>) async throws {
    let until = TestWorkspace.now.addingTimeInterval(86_400)
    let restrict = Command.access(.restrict(reason: "A customer is named", until: until, people: nil))
    _ = try await room.ask(TestWorkspace.ask(restrict, "restricting"))
  }

  private func lift(_ room: Room<String, News>) async throws {
    _ = try await room.ask(TestWorkspace.ask(.access(.liftRestriction), "lifting"))
  }

  private func told(_ room: Room<String, News>, after stamp: Stamp?) async throws -> [News] {
    try await room.listen("page", as: jonas, after: stamp).stream.reduce(into: []) { $0.append($1) }
  }

  @Test func `what was asked while access was taken is carried out once when it is back, under its name`()
    async throws
  {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    try await workspace.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      let ask = TestWorkspace.ask(TestWorkspace.event("e1"), by: jonas)
      try await restrict(room)
      #expect(try await room.ask(ask) == .refused(.restricted))
      try await lift(room)
      let first = try await room.ask(ask)
      #expect(first.stamp?.revision == 4)
      #expect(try await room.ask(ask) == first)
      #expect(await room.current.postmortem.timeline.count == 1)
    }
  }

  @Test func `a repeat after access was taken and given back gets the first answer, after a restart too`()
    async throws
  {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    let seen = try #require(try await workspace.store.load(id)).stamp
    let edit = Command.text(.edit(text: .summary, edit: TextEdit([.insert("Blank labels")])))
    let ask = TestWorkspace.ask(edit, base: seen, by: jonas)
    let first = try await workspace.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      let first = try await room.ask(ask)
      try await restrict(room)
      return first
    }
    let again = try await TestWorkspace(folder: workspace.folder)
    try await again.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      try await lift(room)
      #expect(try await room.ask(ask) == first)
      #expect(await room.current.postmortem.summary == "Blank labels")
    }
  }

  @Test func `who comes to listen where access was taken is told so, and hears nothing of what is written`()
    async throws
  {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    try await workspace.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      let seen = await room.current.stamp
      _ = try await room.ask(TestWorkspace.ask(TestWorkspace.event("e1")))
      try await restrict(room)
      let news = try await told(room, after: seen)
      guard news.count == 1, case .gone? = news.first else {
        Issue.record("it was told something else: \(news)")
        return
      }
    }
  }
}
