import Foundation
import Postmortems
import Rooms
import Storage
import StorageSQLite
import Testing

struct RoomTests {
  @Test
  func `fifty people who send twenty commands each at once lose none, in every stream and after a restart`()
    async throws
  {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    let live = try await workspace.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      let page = try await room.listen("page", as: Participant(TestWorkspace.lena), after: nil).stream
      let program = try await room.listen("program", as: Participant(TestWorkspace.jonas), after: nil).stream
      async let toldThere = told(program, 1_000)
      async let toldHere = told(page, 1_000)
      let revisions = try await withThrowingTaskGroup(of: [Int].self) { group in
        for client in 1...50 {
          group.addTask {
            var revisions: [Int] = []
            for counter in 1...20 {
              let command = TestWorkspace.event("e\(client)-\(counter)")
              let answer = try await room.ask(TestWorkspace.ask(command, "client\(client)", counter))
              revisions.append(try #require(answer.stamp).revision)
            }
            return revisions
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(revisions.sorted() == Array(2...1_001))
      #expect(await toldHere == Array(2...1_001))
      #expect(await toldThere == Array(2...1_001))
      return await room.current
    }
    #expect(live.postmortem.timeline.count == 1_000)
    let entries = try await workspace.store.journal.entries(of: id, after: 0)
    #expect(entries.map(\.revision) == Array(1...1_001))
    #expect(Postmortem.replay(entries.flatMap(\.changes)) == live.postmortem)
    let again = try await TestWorkspace(folder: workspace.folder)
    #expect(try await again.store.load(id) == live)
  }

  @Test func `a repeated command gets its first answer and changes nothing more`() async throws {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    try await workspace.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      let ask = TestWorkspace.ask(TestWorkspace.event("e1"))
      let first = try await room.ask(ask)
      _ = try await room.ask(TestWorkspace.ask(TestWorkspace.event("e2"), "c2"))
      #expect(try await room.ask(ask) == first)
      #expect(await room.current.postmortem.timeline.count == 2)
    }
  }

  @Test func `a repeat is recognised after a restart, by the journal`() async throws {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    let ask = TestWorkspace.ask(.record(.addTag(tag: "printers")))
    let first = try await workspace.running { workspace in
      try await #require(try await workspace.rooms.room(id)).ask(ask)
    }
    let again = try await TestWorkspace(folder: workspace.folder)
    try await again.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      _ = try await room.ask(TestWorkspace.ask(.record(.removeTag(tag: "printers")), "c2"))
      #expect(try await room.ask(ask) == first)
      #expect(await room.current.postmortem.tags.isEmpty)
    }
  }

  @Test func `what was overwritten is told again to whoever repeats a command after a restart`() async throws
  {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    let seen = try #require(try await workspace.store.load(id)).stamp
    let late = TestWorkspace.ask(.record(.rename(title: "Torn labels")), "c2", base: seen)
    let first = try await workspace.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      _ = try await room.ask(TestWorkspace.ask(.record(.rename(title: "Blank labels"))))
      return try await room.ask(late)
    }
    #expect(first.overwritten == [.record(.renamed(title: "Blank labels"))])
    let again = try await TestWorkspace(folder: workspace.folder)
    try await again.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      #expect(try await room.ask(late) == first)
    }
  }

  @Test func `a repeat that would now be refused gets its first answer after a restart too`() async throws {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    let ask = TestWorkspace.ask(TestWorkspace.event("e1"))
    let first = try await workspace.running { workspace in
      try await #require(try await workspace.rooms.room(id)).ask(ask)
    }
    let again = try await TestWorkspace(folder: workspace.folder)
    try await again.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      #expect(try await room.ask(ask) == first)
      #expect(await room.current.stamp.revision == 2)
    }
  }

  @Test func `who was here before a restart hears what was missed, from the journal`() async throws {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    let seen = try await workspace.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      let seen = await room.current.stamp
      _ = try await room.ask(TestWorkspace.ask(TestWorkspace.event("e1")))
      return seen
    }
    let again = try await TestWorkspace(folder: workspace.folder)
    try await again.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      _ = try await room.ask(TestWorkspace.ask(TestWorkspace.event("e2"), "c2"))
      let reader = Participant(TestWorkspace.jonas)
      var back = try await room.listen("page", as: reader, after: seen).stream.makeAsyncIterator()
      guard case .missed(let entries, let before, _)? = await back.next() else {
        Issue.record("nothing was said to be missed")
        return
      }
      #expect(entries.map(\.revision) == [2, 3])
      #expect(before.timeline.count == 0)
    }
  }

  @Test func `two processes on one database catch up with each other and lose nothing`() async throws {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    let other = try await TestWorkspace(folder: workspace.folder)
    let ids = try await workspace.running { workspace in
      try await other.running { other in
        let rooms = try await [workspace.rooms.room(id), other.rooms.room(id)].compactMap { $0 }
        try await withThrowingTaskGroup(of: Void.self) { group in
          for (index, room) in rooms.enumerated() {
            group.addTask {
              for counter in 1...40 {
                let command = TestWorkspace.event("e\(index)-\(counter)")
                let answer = try await room.ask(TestWorkspace.ask(command, "client\(index)", counter))
                #expect(answer.stamp != nil)
              }
            }
          }
          try await group.waitForAll()
        }
        return try await workspace.store.load(id)?.postmortem.timeline.events.map(\.id.text) ?? []
      }
    }
    #expect(Set(ids).count == 80)
  }

  @Test func `four people typing at one spot leave four intact runs`() async throws {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    let summary = try await workspace.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      let base = await room.current.stamp
      try await withThrowingTaskGroup(of: Void.self) { group in
        for person in ["aa", "bb", "cc", "dd"] {
          group.addTask {
            for counter in 1...8 {
              let typed = TextEdit([.retain(0), .insert(String(person.first!))])
              let text = Command.text(.edit(text: .summary, edit: typed))
              let answer = try await room.ask(TestWorkspace.ask(text, person, counter, base: base))
              #expect(answer.stamp != nil)
            }
          }
        }
        try await group.waitForAll()
      }
      return await room.current.postmortem.summary
    }
    #expect(summary.count == 32)
    #expect(summary == String(summary.sorted()))
  }

  @Test func `a base of another history is noticed`() async throws {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    try await workspace.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      for base in [Stamp(revision: 1, tag: "zzzzzz"), Stamp(revision: 9, tag: "aaaaaa")] {
        let ask = TestWorkspace.ask(TestWorkspace.event("e1"), base: base)
        #expect(try await room.ask(ask) == .otherHistory)
      }
    }
  }

  @Test func `who was told of something as written, and finds another history, loads everything anew`()
    async throws
  {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    try await workspace.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      let seen = await room.current.stamp
      let answer = try await room.ask(TestWorkspace.ask(TestWorkspace.event("e1")))
      let known = try #require(answer.stamp)
      let reader = Participant(TestWorkspace.jonas)
      let lost = [
        Stamp(revision: known.revision, tag: "zzzzzz"), Stamp(revision: known.revision + 1, tag: known.tag),
      ]
      for stamp in [known] + lost {
        var stream = try await room.listen("page", as: reader, after: seen, knowing: stamp).stream
          .makeAsyncIterator()
        let first = await stream.next()
        if case .reload? = first { #expect(stamp != known) } else { #expect(stamp == known) }
      }
    }
  }

  @Test func `who comes back hears what was missed, and a stranger's stamp means a fresh start`() async throws
  {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    try await workspace.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      let seen = await room.current.stamp
      _ = try await room.ask(TestWorkspace.ask(TestWorkspace.event("e1")))
      let reader = Participant(TestWorkspace.jonas)
      var back = try await room.listen("page", as: reader, after: seen).stream.makeAsyncIterator()
      guard case .missed(let entries, let before, let after)? = await back.next() else {
        Issue.record("nothing was said to be missed")
        return
      }
      #expect(entries.map(\.revision) == [2])
      #expect(before.timeline.count == 0 && after.postmortem.timeline.count == 1)
      let foreign = Stamp(revision: 1, tag: "zzzzzz")
      var lost = try await room.listen("page", as: reader, after: foreign).stream.makeAsyncIterator()
      guard case .reload? = await lost.next() else {
        Issue.record("a foreign stamp was not noticed")
        return
      }
    }
  }

  @Test func `whoever may no longer read is told so and let go`() async throws {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    try await workspace.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      let jonas = try await room.listen("page", as: Participant(TestWorkspace.jonas), after: nil).stream
      let until = TestWorkspace.now.addingTimeInterval(86_400)
      let restrict = Command.access(.restrict(reason: "A customer is named", until: until, people: nil))
      _ = try await room.ask(TestWorkspace.ask(restrict))
      var last: News?
      for await news in jonas { last = news }
      guard case .gone? = last else {
        Issue.record("the stream of somebody who may not read went on")
        return
      }
    }
  }

  @Test func `a room that is closed in the middle of a turn finishes it, settles and ends`() async throws {
    let workspace = try await TestWorkspace()
    let id = try await workspace.open()
    try await workspace.running { workspace in
      let room = try #require(try await workspace.rooms.room(id))
      await withTaskGroup(of: Void.self) { group in
        for counter in 1...40 {
          let ask = TestWorkspace.ask(TestWorkspace.event("e\(counter)"), "c1", counter)
          group.addTask { _ = try? await room.ask(ask) }
        }
        await workspace.rooms.close()
      }
    }
    let stored = try #require(try await workspace.store.load(id))
    let snapshot = "SELECT revision FROM snapshots WHERE postmortem_id = $1"
    let rows = try await workspace.database.rows(Statement(snapshot, [.text(id.text)]))
    #expect(try rows.first?.integer(0) ?? 1 == stored.stamp.revision)
  }

  private func told(_ stream: AsyncStream<News>, _ count: Int) async -> [Int] {
    var told: [Int] = []
    for await case .changed(let telling) in stream {
      told.append(telling.entry.revision)
      if told.count == count { break }
    }
    return told
  }
}
