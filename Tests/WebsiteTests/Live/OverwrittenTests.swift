import Foundation
import Postmortems
import Testing

@testable import Website

/// What a late writer's value took the place of is told with the commands that put it back.
struct OverwrittenTests {
  let rendering: Rendering

  init() throws { rendering = try Rendering.once() }

  /// What somebody sets, and what a late writer sets in its place.
  static func pairs() throws -> [[Command]] {
    try texts() + timeline() + incident() + causes() + actionItems() + rest()
  }

  private static func texts() -> [[Command]] {
    [
      [.record(.rename(title: "Log4j")), .record(.rename(title: "Dezember"))],
      [.record(.setLanguage(language: .en)), .record(.setLanguage(language: .de))],
      [.record(.setZone(zone: "Europe/London")), .record(.setZone(zone: "Europe/Berlin"))],
    ]
  }

  private static func timeline() throws -> [[Command]] {
    let event: EventID = try Sample.id("e04")
    let time = { Command.timeline(.setEventTime(event: event, when: $0, near: nil)) }
    return [
      [time("2021-12-10 08:05"), time("2021-12-11 09:00")], [time("vor Jahren"), time("09:00")],
      [time("2021-12-10 ~08:05"), time("08:10")],
      [
        .timeline(.setEventKind(event: event, kind: .condition)),
        .timeline(.setEventKind(event: event, kind: .activity)),
      ],
      [
        .timeline(.setNoCause(event: event, noCause: true)),
        .timeline(.setNoCause(event: event, noCause: false)),
      ],
    ]
  }

  private static func incident() throws -> [[Command]] {
    let incident: IncidentID = try Sample.id("n1")
    let key = { (typed: String?, event: EventID?) in
      Command.incident(.setKeyTime(incident: incident, key: .started, typed: typed, event: event))
    }
    return [
      [
        .incident(.setIncidentKind(incident: incident, kind: .outage)),
        .incident(.setIncidentKind(incident: incident, kind: .security)),
      ],
      [
        .incident(.setSeverity(incident: incident, severity: nil)),
        .incident(.setSeverity(incident: incident, severity: "SEV3")),
      ],
      [key("2021-12-10 07:00", nil), key("2021-12-20 10:00", nil)],
      [key(nil, try Sample.id("e05")), key("08:00", nil)],
      [key(nil, nil), key("08:00", nil)],
    ]
  }

  private static func causes() throws -> [[Command]] {
    let cause: CauseID = try Sample.id("c4")
    return [
      [
        .cause(.setCauseParent(cause: cause, parent: try Sample.id("c5"))),
        .cause(.setCauseParent(cause: cause, parent: try Sample.id("c1"))),
      ],
      [
        .cause(.setNoActionReason(cause: cause, reason: "zu alt")),
        .cause(.setNoActionReason(cause: cause, reason: "zu teuer")),
      ],
    ]
  }

  private static func actionItems() throws -> [[Command]] {
    let id: ActionItemID = try Sample.id("a2")
    let (lena, dana): (PersonID, PersonID) = (try Sample.id("lena"), try Sample.id("dana"))
    let commands: [[ActionItemCommand]] = [
      [.assignOwner(actionItem: id, owner: lena), .assignOwner(actionItem: id, owner: dana)],
      [.assignOwner(actionItem: id, owner: nil), .assignOwner(actionItem: id, owner: dana)],
      [
        .seekApproval(actionItem: id, from: "Karsten Wiede", owner: lena),
        .seekApproval(actionItem: id, from: "Einkauf", owner: dana),
      ],
      [.setDue(actionItem: id, due: nil), .setDue(actionItem: id, due: CivilDate(spelled: "2022-03-01"))],
      [.setPriority(actionItem: id, priority: .high), .setPriority(actionItem: id, priority: .low)],
      [.finishActionItem(actionItem: id, reason: nil), .dropActionItem(actionItem: id, reason: "zu teuer")],
      [.dropActionItem(actionItem: id, reason: "zu alt"), .reopenActionItem(actionItem: id)],
      [
        .replaceActionItem(actionItem: id, by: try Sample.id("a3"), reason: nil),
        .finishActionItem(actionItem: id, reason: nil),
      ],
      [
        .reopenActionItem(actionItem: try Sample.id("a1")),
        .finishActionItem(actionItem: try Sample.id("a1"), reason: "doch"),
      ],
    ]
    return commands.map { $0.map { .actionItem($0) } }
  }

  private static func rest() throws -> [[Command]] {
    let (idea, meeting): (IdeaID, MeetingID) = (try Sample.id("i1"), try Sample.id("m1"))
    let restrict = {
      Command.access(.restrict(reason: $0, until: Date(timeIntervalSince1970: 1_700_000_000), people: []))
    }
    return [
      [.idea(.setIdeaKind(idea: idea, kind: .cause)), .idea(.setIdeaKind(idea: idea, kind: .actionItem))],
      [.idea(.leaveIdea(idea: idea, reason: "zu groß")), .idea(.reopenIdea(idea: idea))],
      [
        .meeting(.setFacilitator(meeting: meeting, person: try Sample.id("lena"))),
        .meeting(.setFacilitator(meeting: meeting, person: try Sample.id("tomke"))),
      ],
      [restrict("Personaldaten"), restrict("Vertrag")],
      [restrict("Personaldaten"), .access(.liftRestriction)],
    ]
  }

  @Test func `what was overwritten is put back as it was, whatever it is`() throws {
    for pair in try Self.pairs() {
      var sample = try Sample.full(.de)
      let known = sample.changes.count
      try sample.apply(pair[0])
      let (meant, changes) = (sample.postmortem, Array(sample.changes.dropFirst(known)))
      try sample.apply(pair[1])
      #expect(sample.postmortem != meant, "\(pair)")
      let facts = try sample.facts(rendering)
      let overwritten = changes.bySlot.values.map { Overwritten($0, among: changes, facts) }
      #expect(!overwritten.isEmpty && overwritten.allSatisfy { !$0.said.isEmpty })
      for command in overwritten.flatMap(\.back) { try sample.apply(command) }
      #expect(sample.postmortem == meant, "\(pair)")
    }
  }

  @Test func `a time that had its date from the row above is put back on that day`() throws {
    var sample = try Sample.full(.de)
    let event: EventID = try Sample.id("e04")
    let set = { Command.timeline(.setEventTime(event: event, when: $0, near: nil)) }
    try sample.apply(set("08:05"))
    let (meant, other) = (sample.postmortem.timeline[event]?.when, try #require(sample.changes.last))
    try sample.apply(set("2021-12-14 09:00"))
    let back = Overwritten(other, among: [other], try sample.facts(rendering)).back
    #expect(back == [set("2021-12-10 08:05")])
    for command in back { try sample.apply(command) }
    #expect(sample.postmortem.timeline[event]?.when.earliest == meant?.earliest)
  }

  @Test func `what became of an idea cannot become of it once more, and nothing is offered`() throws {
    let sample = try Sample.full(.de)
    let taken = Change.idea(
      .ideaDecided(idea: try Sample.id("i3"), outcome: .taken(became: .cause(try Sample.id("c6")))))
    #expect(Overwritten(taken, among: [taken], try sample.facts(rendering)).back.isEmpty)
  }
}
