import Foundation
import Testing

@testable import Postmortems

struct RecordTests {
  var printers: Printers

  init() throws { printers = try Printers() }

  @Test mutating func `a title is enough, and can be changed`() throws {
    #expect(printers.postmortem.title == "Label printers refuse jobs")
    try printers.apply(.record(.rename(title: "\n  Labels come  out blank \n")))
    #expect(printers.postmortem.title == "Labels come out blank")
    #expect(printers.replayed == printers.postmortem)
  }

  @Test(arguments: ["", "   ", "\n", "\u{A0}"])
  mutating func `a title that says nothing is refused`(title: String) {
    #expect(printers.refusal(of: .record(.rename(title: title))) == .emptyText)
  }

  @Test(arguments: ["a\u{0}b", "a\u{1}b", "a\u{7F}", "a\u{85}b", "a\nb", "a\u{FFFF}"])
  mutating func `a title with a control character is refused`(title: String) {
    #expect(printers.refusal(of: .record(.rename(title: title))) == .controlCharacter)
  }

  @Test mutating func `a title that is too long is refused`() {
    let title = String(repeating: "x", count: 501)
    #expect(printers.refusal(of: .record(.rename(title: title))) == .textTooLong(limit: 500))
  }

  @Test mutating func `to ask for what is already so changes nothing`() throws {
    #expect(try printers.apply(.record(.rename(title: "Label printers refuse jobs"))).isEmpty)
    #expect(try printers.apply(.record(.setLanguage(language: .en))).isEmpty)
    #expect(try printers.apply(.record(.setZone(zone: "Europe/Berlin"))).isEmpty)
    #expect(try printers.apply(.record(.removeTag(tag: "printers"))).isEmpty)
  }

  @Test mutating func `the language, the zone and the tags can be set`() throws {
    try printers.apply(.record(.setLanguage(language: .de)))
    try printers.apply(.record(.setZone(zone: "America/New_York")))
    try printers.apply(.record(.addTag(tag: "printers")))
    try printers.apply(.record(.addTag(tag: "labels")))
    try printers.apply(.record(.removeTag(tag: "printers")))
    #expect(printers.postmortem.language == .de)
    #expect(printers.postmortem.zone == "America/New_York")
    #expect(printers.postmortem.tags == ["labels"])
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `with another zone each row keeps its clock, unless it named its own`() throws {
    printers = try Printers.inMeeting()
    try printers.apply(.event("z1", "2026-11-24 22:15", "Before"))
    try printers.apply(.event("z2", "2026-11-24 22:15 UTC", "Named"))
    try printers.apply(.event("z3", "??", "Unknown", near: "z1"))
    try printers.apply(.record(.setZone(zone: "America/New_York")))
    try printers.apply(.event("z4", "2026-11-24 22:15", "After"))
    let timeline = printers.postmortem.timeline
    let starts = ["z1", "z2", "z4"].map { timeline[ID($0)!]?.when.earliest?.ISO8601Format() }
    #expect(starts == ["2026-11-25T03:15:00Z", "2026-11-24T22:15:00Z", "2026-11-25T03:15:00Z"])
    #expect(Array(timeline.events.suffix(4)).map(\.text) == ["Named", "Before", "Unknown", "After"])
    #expect(printers.replayed == printers.postmortem)
  }

  @Test(arguments: ["Mars/Olympus", "", String(repeating: "Z", count: 80)])
  mutating func `a zone that is not known is refused`(zone: String) {
    #expect(printers.refusal(of: .record(.setZone(zone: zone))) == .unknownZone)
  }

  @Test mutating func `spaces in a line are one wide, and a tag is the same in any case`() throws {
    try printers.apply(.record(.rename(title: "Labels \u{A0} come\tout  blank")))
    #expect(printers.postmortem.title == "Labels come out blank")
    try printers.apply(.record(.addTag(tag: "Printers")))
    #expect(try printers.apply(.record(.addTag(tag: "printers"))).isEmpty)
  }

  @Test mutating func `a tag has to say something, and not too much`() {
    #expect(printers.refusal(of: .record(.addTag(tag: " "))) == .emptyText)
    let long = String(repeating: "x", count: 61)
    #expect(printers.refusal(of: .record(.addTag(tag: long))) == .textTooLong(limit: 60))
  }

  @Test func `a postmortem is not opened without a title or in an unknown zone`() {
    func open(_ title: String, _ zone: String) throws(Refusal) {
      _ = try Opening(id: ID("x")!, title: title, language: .de, zone: zone, opener: nil, at: Cast.now)
    }
    #expect(throws: Refusal.emptyText) { try open("", "UTC") }
    #expect(throws: Refusal.unknownZone) { try open("x", "Nowhere") }
  }
}
