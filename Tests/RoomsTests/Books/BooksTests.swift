import Foundation
import Postmortems
import Storage
import Testing

@testable import Rooms

/// A room's bookkeeping by itself: no store, no clock, no people.
struct BooksTests {
  var books: Books

  init() throws {
    let opening = try Opening(
      id: ID("printers")!, title: "Label printers refuse jobs", language: .en, zone: "UTC",
      opener: TestWorkspace.lena, at: TestWorkspace.now)
    let (postmortem, _) = Postmortem.opened(opening, incident: ID("first")!)
    books = Books(
      StoredPostmortem(postmortem, Stamp(revision: 1, tag: "aaaaaa")), seed: 7, at: TestWorkspace.now)
  }

  private func answers(_ actions: [Books.Action]) -> [Books.Ticket: Answer] {
    actions.reduce(into: [:]) { found, action in
      if case .answer(let ticket, let answer) = action { found[ticket] = answer }
    }
  }

  private func rename(_ title: String, _ client: String) -> Ask {
    TestWorkspace.ask(.record(.rename(title: title)), client)
  }

  @Test mutating func `nothing is told or answered before it is durable`() {
    let begun = books.received(rename("Blank labels", "c1"), 1)
    #expect(answers(begun).isEmpty)
    #expect(books.stored.postmortem.title == "Label printers refuse jobs")
    let done = books.committed(at: TestWorkspace.now)
    #expect(answers(done)[1]?.stamp?.revision == 2)
    #expect(books.stored.postmortem.title == "Blank labels")
  }

  @Test mutating func `who asks for what a turn is only about to make so waits for that turn`() {
    _ = books.received(TestWorkspace.ask(.record(.addTag(tag: "x")), "c0"), 1)
    _ = books.received(rename("Blank labels", "c1"), 2)
    _ = books.received(rename("Blank labels", "c2"), 3)
    let second = books.committed(at: TestWorkspace.now)
    #expect(answers(second).keys.sorted() == [1])
    let third = answers(books.committed(at: TestWorkspace.now))
    #expect(third[2]?.stamp == third[3]?.stamp)
    #expect(third[3] == .accepted(Stamp(revision: 3, tag: books.stored.stamp.tag), []))
  }

  @Test mutating func `a repeat of what was refused stays refused, whatever has become possible`() {
    let add = TestWorkspace.ask(TestWorkspace.event("e1"), "c1")
    _ = books.received(add, 1)
    _ = books.committed(at: TestWorkspace.now)
    let flag = TestWorkspace.ask(.timeline(.flagEvent(event: ID("e2")!, flag: .wentWell)), "c2")
    let unknown = Answer.refused(.unknown(.event(ID("e2")!)))
    #expect(answers(books.received(flag, 2))[2] == unknown)
    _ = books.received(TestWorkspace.ask(TestWorkspace.event("e2"), "c3"), 3)
    _ = books.committed(at: TestWorkspace.now)
    #expect(answers(books.received(flag, 4))[4] == unknown)
  }

  @Test mutating func `a late writer is told what it overwrote, also in a repeat, and whoever saw it is not`()
  {
    let seen = books.stored.stamp
    _ = books.received(rename("Blank labels", "c1"), 1)
    _ = books.committed(at: TestWorkspace.now)
    let late = TestWorkspace.ask(.record(.rename(title: "Torn labels")), "c2", base: seen)
    _ = books.received(late, 2)
    let told = answers(books.committed(at: TestWorkspace.now))[2]
    #expect(told?.overwritten == [.record(.renamed(title: "Blank labels"))])
    #expect(answers(books.received(late, 3))[3] == told)
    let again = TestWorkspace.ask(.record(.rename(title: "No labels")), "c2", 2, base: seen)
    _ = books.received(again, 4)
    #expect(answers(books.committed(at: TestWorkspace.now))[4]?.overwritten == [])
    let aware = TestWorkspace.ask(.record(.rename(title: "Jams")), "c3", base: books.stored.stamp)
    _ = books.received(aware, 5)
    #expect(answers(books.committed(at: TestWorkspace.now))[5]?.overwritten == [])
  }

  @Test mutating func `two who flag one row differently overwrite nothing`() {
    _ = books.received(TestWorkspace.ask(TestWorkspace.event("e1"), "c1"), 1)
    _ = books.committed(at: TestWorkspace.now)
    let seen = books.stored.stamp
    for (ticket, flag) in [(2, TimelineEvent.Flag.feedsCause), (3, .slowedRepair)] {
      let command = Command.timeline(.flagEvent(event: ID("e1")!, flag: flag))
      _ = books.received(TestWorkspace.ask(command, "c\(ticket)", base: seen), ticket)
      #expect(answers(books.committed(at: TestWorkspace.now))[ticket]?.overwritten == [])
    }
    #expect(books.stored.postmortem.timeline[ID("e1")!]?.flags == [.feedsCause, .slowedRepair])
  }

  @Test mutating func `another zone is no word about the time of a row`() {
    _ = books.received(TestWorkspace.ask(TestWorkspace.event("e1"), "c1"), 1)
    _ = books.committed(at: TestWorkspace.now)
    let seen = books.stored.stamp
    _ = books.received(TestWorkspace.ask(.record(.setZone(zone: "Europe/Berlin")), "c1", 2), 2)
    _ = books.committed(at: TestWorkspace.now)
    let time = Command.timeline(.setEventTime(event: ID("e1")!, when: "15:00", near: nil))
    _ = books.received(TestWorkspace.ask(time, "c2", base: seen), 3)
    #expect(answers(books.committed(at: TestWorkspace.now))[3]?.overwritten == [])
  }

  @Test mutating func `a turn that the store refuses is taken again on what others wrote`() throws {
    let begun = books.received(rename("Blank labels", "c1"), 1)
    guard case .commit(let turn)? = begun.last else {
      Issue.record("there was nothing to commit")
      return
    }
    #expect(turn.entries.map(\.revision) == [2])
    guard case .catchUp(after: 1, commands: _)? = books.notCommitted().first else {
      Issue.record("the journal was not asked")
      return
    }
    let other = Entry(
      revision: 2, tag: "zzzzzz", command: CommandID(client: ID("other")!, counter: 1), author: nil,
      at: TestWorkspace.now, changes: [.record(.tagAdded(tag: "printers"))])
    let again = books.caughtUp([other], earlier: [])
    guard case .commit(let next)? = again.last else {
      Issue.record("the turn was not taken again")
      return
    }
    #expect(next.entries.map(\.revision) == [3])
    #expect(answers(books.committed(at: TestWorkspace.now))[1]?.stamp?.revision == 3)
    #expect(books.stored.postmortem.tags == ["printers"])
  }
}
