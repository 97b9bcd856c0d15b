import Foundation
import Postmortems
import Storage
import Testing

@testable import Rooms

/// What is read from the journal around a turn, without a journal.
struct AskingTests {
  let old = Stamp(revision: 3, tag: "old")
  let floor = Stamp(revision: 5, tag: "floor")

  private func edit(_ text: String, at place: Int) -> Command {
    .text(.edit(text: .summary, edit: TextEdit([.retain(place), .insert(text)])))
  }

  private func entry(_ revision: Int, _ text: String) -> Entry {
    Entry(
      revision: revision, tag: "t\(revision)", command: CommandID(client: ID("other")!, counter: revision),
      author: nil, at: TestWorkspace.now,
      changes: [.text(.edited(text: .summary, edit: TextEdit([.insert(text)])))])
  }

  @Test func `what was made on what the room remembers goes to the books as it is`() {
    let ask = TestWorkspace.ask(edit("x", at: 0), base: floor)
    guard case .take(ask) = Asking(ask).begun(floor) else {
      Issue.record("it was not taken")
      return
    }
  }

  @Test func `what was made long ago is brought along from the journal, as often as the room forgets`() {
    var way = Asking(TestWorkspace.ask(edit("x", at: 2), "z", base: old))
    guard case .readPast(old, floor) = way.begun(floor) else {
      Issue.record("the past was not asked for")
      return
    }
    let higher = Stamp(revision: 6, tag: "higher")
    let past = [entry(4, "a"), entry(5, "b")]
    guard case .readPast(floor, higher) = way.brought(to: floor, over: past, tag: "old", floor: higher) else {
      Issue.record("the rest of the past was not asked for")
      return
    }
    let step = way.brought(to: higher, over: [entry(6, "cd")], tag: "floor", floor: higher)
    guard case .take(let ask) = step else {
      Issue.record("it was not taken")
      return
    }
    #expect(ask.command == edit("x", at: 6))
    #expect(ask.base == higher)
  }

  @Test func `a base that the journal does not know is of another history`() {
    for tag in ["new", nil] {
      var way = Asking(TestWorkspace.ask(edit("x", at: 0), base: old))
      guard case .answer(.otherHistory) = way.brought(to: floor, over: [], tag: tag, floor: floor) else {
        Issue.record("it was taken")
        return
      }
    }
  }

  @Test func `what is refused, or changes nothing, gets the answer that the journal once gave`() {
    let ask = TestWorkspace.ask(edit("x", at: 0), base: floor)
    for answer in [Answer.refused(.restricted), .accepted(floor, [])] {
      var way = Asking(ask)
      guard case .readFirst(ask.name) = way.answered(answer) else {
        Issue.record("the journal was not asked")
        return
      }
      guard case .answer(answer) = way.found(nil) else {
        Issue.record("there was another answer")
        return
      }
      _ = way.answered(answer)
      guard case .readBetween(after: 5, limit: 1) = way.found(entry(7, "x")) else {
        Issue.record("what came between was not asked for")
        return
      }
      guard
        case .answer(.accepted(Stamp(revision: 7, tag: "t7"), entry(7, "x").changes, _)) = way.overwrote(
          in: [])
      else {
        Issue.record("it was not the first answer")
        return
      }
    }
  }
}
