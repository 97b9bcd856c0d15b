import Foundation
import Testing

@testable import Postmortems

/// Until when what a group of alerts tells is about the incident that it opened a postmortem for.
struct TakesAlertsTests {
  private static let day: TimeInterval = 86_400

  /// Resolved at 14:40:59 in Berlin, seven minutes after `Cast.now`.
  private func resolved(published: Bool = false) throws -> (Postmortem, Date) {
    var printers = try Printers()
    try printers.apply(
      .incident(.setKeyTime(incident: ID("first")!, key: .resolved, typed: "2021-12-13 14:40", event: nil)))
    if published { try printers.apply(.publication(.publish)) }
    return (printers.postmortem, Cast.later(459))
  }

  @Test func `while nobody has said that the incident is resolved, whatever comes belongs to it`() throws {
    let postmortem = try Printers().postmortem
    #expect(postmortem.takesAlerts(from: Cast.now))
    #expect(postmortem.takesAlerts(from: Cast.later(400 * Self.day)))
  }

  @Test func `while the record is written, an incident may flare up for a week`() throws {
    let (postmortem, end) = try resolved()
    #expect(postmortem.takesAlerts(from: Cast.now))
    #expect(postmortem.takesAlerts(from: end.addingTimeInterval(7 * Self.day)))
    #expect(!postmortem.takesAlerts(from: end.addingTimeInterval(7 * Self.day + 1)))
  }

  @Test func `once it is published, for a day`() throws {
    let (postmortem, end) = try resolved(published: true)
    #expect(postmortem.takesAlerts(from: end.addingTimeInterval(Self.day)))
    #expect(!postmortem.takesAlerts(from: end.addingTimeInterval(Self.day + 1)))
  }

  @Test func `where nobody said when it ended, it has at its first publication`() throws {
    var printers = try Printers()
    try printers.apply(.publication(.publish))
    try printers.apply(.event("e1", "09:10", "First label comes out blank"))
    try printers.apply(.publication(.publish), at: Cast.later(5 * Self.day))
    #expect(printers.postmortem.takesAlerts(from: Cast.later(Self.day)))
    #expect(!printers.postmortem.takesAlerts(from: Cast.later(Self.day + 1)))
  }

  @Test func `of several incidents the last counts, and one that is not resolved goes on`() throws {
    var printers = try Printers()
    try printers.apply(.incident(.addIncident(id: ID("second")!)))
    try printers.apply(
      .incident(.setKeyTime(incident: ID("first")!, key: .resolved, typed: "2021-12-13 14:40", event: nil)))
    #expect(printers.postmortem.takesAlerts(from: Cast.later(30 * Self.day)))
    try printers.apply(
      .incident(.setKeyTime(incident: ID("second")!, key: .resolved, typed: "2021-12-20 10:00", event: nil)))
    #expect(printers.postmortem.takesAlerts(from: Cast.later(13 * Self.day)))
    #expect(!printers.postmortem.takesAlerts(from: Cast.later(30 * Self.day)))
  }

  @Test func `what was put away takes none`() throws {
    var printers = try Printers()
    try printers.apply(.publication(.discard))
    #expect(!printers.postmortem.takesAlerts(from: Cast.now))
  }

  @Test func `the group is kept to the byte, and comes back out of the journal`() throws {
    let group = #"{}/{team="ramp"}:{alertname="e\#u{301}  x"}"#
    let opening = try Opening(
      id: ID("printers")!, title: "Printers", language: .en, zone: "UTC", opener: nil, at: Cast.now,
      alertGroup: group)
    let (postmortem, changes) = Postmortem.opened(opening, incident: ID("first")!)
    #expect(postmortem.alertGroup.map { Array($0.utf8) } == Array(group.utf8))
    #expect(Postmortem.replay(changes) == postmortem)
  }

  @Test(arguments: [
    ("", Refusal.emptyText), ("a\nb", .controlCharacter), ("a\u{0}", .controlCharacter),
    (String(repeating: "x", count: 4_001), .textTooLong(limit: 4_000)),
  ]) func `what is no name of a group opens nothing`(name: String, refusal: Refusal) {
    #expect(throws: refusal) {
      try Opening(
        id: ID("printers")!, title: "Printers", language: .en, zone: "UTC", opener: nil, at: Cast.now,
        alertGroup: name)
    }
  }

  @Test func `in another zone what an alert told stays at its instant, and what people typed at its clock`()
    throws
  {
    var printers = try Printers()
    for (id, when, source) in [
      ("alert", "2021-12-13 09:10:05", "alert"), ("typed", "2021-12-13 09:10:05", "web"),
      ("corrected", "2021-12-13 09:10", "alert"),
    ] {
      try printers.apply(
        .timeline(
          .addEvent(
            id: ID(id)!, when: when, text: id, kind: nil, flags: nil, source: source, near: nil)))
    }
    try printers.apply(.record(.setZone(zone: "America/New_York")))
    let rows = Dictionary(
      uniqueKeysWithValues: printers.postmortem.timeline.events.map { ($0.text, $0.when) })
    #expect(rows["alert"]?.typed == "2021-12-13 03:10:05")
    #expect(rows["alert"]?.earliest == Instant(text: "2021-12-13T08:10:05Z")?.date)
    #expect(rows["typed"]?.earliest == Instant(text: "2021-12-13T14:10:05Z")?.date)
    #expect(rows["corrected"]?.earliest == Instant(text: "2021-12-13T14:10:00Z")?.date)
    #expect(printers.replayed == printers.postmortem)
  }
}
