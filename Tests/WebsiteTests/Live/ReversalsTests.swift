import Foundation
import Postmortems
import Testing

@testable import Website

/// What somebody changed last is taken back as a whole, and made again.
struct ReversalsTests {
  let rendering: Rendering

  init() throws { rendering = try Rendering.once() }

  /// The postmortem before a command and after it, with it taken back, and with that taken back.
  private func turned(_ command: Command, on sample: inout Sample) throws -> [Postmortem] {
    var versions = [sample.postmortem]
    var commands = [command]
    for _ in 0..<3 {
      let reversals = try commands.map { try reversal(of: $0, on: &sample) }
      versions.append(sample.postmortem)
      commands = reversals.reversed().flatMap { $0 }
    }
    return versions
  }

  private func reversal(of command: Command, on sample: inout Sample) throws -> [Command] {
    let (facts, known) = (try sample.facts(rendering), sample.changes.count)
    try sample.apply(command)
    return facts.reversal(of: Array(sample.changes.dropFirst(known)), now: sample.postmortem)
  }

  @Test func `a value is what it was before, and again what it was set to`() throws {
    for pair in try OverwrittenTests.pairs() {
      var sample = try Sample.full(.de)
      try sample.apply(pair[0])
      let versions = try turned(pair[1], on: &sample)
      #expect(versions[0] != versions[1], "\(pair)")
      #expect(versions[2] == versions[0], "\(pair)")
      // A clock time comes again with the date that it had from where it stood.
      if Self.times(versions[3]) != Self.times(versions[0]) {
        #expect(Self.times(versions[3]) == Self.times(versions[1]), "\(pair)")
      } else {
        #expect(versions[3] == versions[1], "\(pair)")
      }
    }
  }

  private static func times(_ postmortem: Postmortem) -> [Date?] {
    let keyTimes = postmortem.incidents.items.flatMap { incident in
      KeyTime.Name.allCases.map { postmortem.when($0, of: incident)?.time.earliest }
    }
    return keyTimes + postmortem.timeline.events.map(\.when.earliest)
  }

  @Test func `whoever is given a meeting back is the guest again that they were`() throws {
    var sample = try Sample(.de)
    let (meeting, at): (MeetingID, String) = (try Sample.id("m1"), "2022-01-21 10:00")
    try sample.apply(.schedule(.scheduleMeeting(id: meeting, at: at, facilitator: Sample.id("amira"))))
    let versions = try turned(
      .schedule(
        .rescheduleMeeting(meeting: meeting, at: at, minutes: 120, facilitator: Sample.id("jonas"))),
      on: &sample)
    #expect(versions[1].guests.people == [try Sample.id("jonas")])
    #expect(versions[2].guests == versions[0].guests && versions[2].involved == versions[0].involved)
    #expect(versions[2].scheduledMeetings[meeting]?.facilitator == (try Sample.id("amira")))
  }

  static func additions() throws -> [Command] {
    let (event, cause, item): (EventID, CauseID, ActionItemID) = (
      try Sample.id("e04"), try Sample.id("c4"), try Sample.id("a2")
    )
    let incident: IncidentID = try Sample.id("n1")
    return [
      .record(.addTag(tag: "rampe")), .incident(.addSystem(incident: incident, system: "Scanner")),
      .incident(.addTicket(incident: incident, ticket: "https://tickets.example/1")),
      .incident(.addIncident(id: try Sample.id("n9"))),
      .timeline(.flagEvent(event: event, flag: .slowedRepair)),
      .cause(.addCause(id: try Sample.id("c99"), text: "Kein Alarm", parent: cause, events: [event])),
      .actionItem(
        .addActionItem(
          id: try Sample.id("a99"), text: "Alarm", causes: [cause], events: nil, owner: nil, due: nil,
          priority: nil)),
      .actionItem(.addActionItemTicket(actionItem: item, ticket: "https://tickets.example/2")),
      .idea(.addIdea(id: try Sample.id("i99"), text: "Vielleicht der Spooler?", event: event)),
      .question(.askQuestion(id: try Sample.id("q99"), event: event, text: "Wer war dran?")),
      .parkingLot(.park(id: try Sample.id("p99"), text: "Urlaubsplan")),
      .item(.remove(item: .event(event))), .item(.remove(item: .cause(cause))),
      .timeline(
        .addEvents(
          events: try ["n1", "n2", "n3"].map {
            NewEvent(id: try Sample.id($0), when: "14:02", text: "Alarm \($0)")
          }, source: nil, near: event)),
      .item(.removeAll(items: [.event(event), .cause(cause)])),
    ]
  }

  @Test func `what was added, linked or deleted is there no more, or again`() throws {
    for command in try Self.additions() {
      var sample = try Sample.full(.de)
      let versions = try turned(command, on: &sample).map(Self.standing)
      #expect(versions[0] != versions[1], "\(command)")
      #expect(versions[2] == versions[0] && versions[3] == versions[1], "\(command)")
    }
  }

  @Test func `rows that were entered together go together, and come back together`() throws {
    var sample = try Sample.full(.de)
    let events = try ["n1", "n2"].map { NewEvent(id: try Sample.id($0), when: "14:02", text: "Alarm") }
    let items = try ["n2", "n1"].map { ItemRef.event(try Sample.id($0)) }
    let back = try reversal(
      of: .timeline(.addEvents(events: events, source: nil, near: nil)), on: &sample)
    #expect(back == [.item(.removeAll(items: items))])
    let forth = try reversal(of: .item(.removeAll(items: items)), on: &sample)
    #expect(forth == [.item(.restoreAll(items: items.reversed()))])
  }

  @Test func `an idea that was taken is open again, and what it became is gone`() throws {
    var sample = try Sample.full(.de)
    let take = Command.idea(.takeIdea(idea: try Sample.id("i1"), becomes: "c98"))
    let versions = try turned(take, on: &sample).map(Self.standing)
    #expect(versions[0] != versions[1] && versions[2] == versions[0])
  }

  @Test func `an edition and what was typed are taken back by nobody`() throws {
    var sample = try Sample.full(.de)
    for command in [
      Command.publication(.publish), .text(.edit(text: .summary, edit: TextEdit([.insert("Kurz: ")]))),
    ] {
      #expect(try reversal(of: command, on: &sample) == [])
    }
  }

  /// All that stands in a postmortem; what was removed from it is still known.
  private static func standing(_ postmortem: Postmortem) -> [AnyHashable] {
    [
      postmortem.tags, postmortem.incidents.items, postmortem.timeline.events, postmortem.causes.items,
      postmortem.actionItems.items, postmortem.ideas.items, postmortem.questions.items,
      postmortem.parkingLot.items,
    ]
  }
}
