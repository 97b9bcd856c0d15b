import Foundation
import Testing

@testable import Postmortems

/// When somebody is reminded of what they promised: walked through, an hour at a time, for a year and more.
struct PromiseTests {
  static let berlin = TimeZone(identifier: "Europe/Berlin")!
  static let jonas = Cast.jonas.person!
  var printers: Printers

  init() throws {
    printers = try Printers()
    try printers.apply(.meeting(.addParticipant(person: Self.jonas)))
  }

  private mutating func complete(by day: String, at now: Date = Cast.now) throws {
    try printers.apply(
      .agreement(.setCompletion(person: Self.jonas, by: CivilDate(spelled: day)!)), at: now)
  }

  private mutating func carry(_ into: String = "Guild", at now: Date = Cast.now) throws {
    try printers.apply(.agreement(.assignTeaser(person: Self.jonas, into: into)), at: now)
  }

  /// The hours of a year at which a reminder goes out, as a clock in Berlin shows them.
  /// - Parameter runs: whether the server runs and has mail then.
  private func reminded(
    days: Int = 400, step: Double = 3_600, of index: Int = 0, runs: (Date) -> Bool = { _ in true }
  ) -> [String] {
    var sent: [Date] = []
    for hour in 0..<Int(Double(days) * 86_400 / step) {
      let now = Cast.now.addingTimeInterval(Double(hour) * step)
      let promises = printers.postmortem.openPromises
      guard runs(now), promises.indices.contains(index) else { continue }
      if ReminderRhythm.isDue(promises[index], at: now, sent: sent, in: Self.berlin) { sent.append(now) }
    }
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: Self.berlin)
    return sent.map { String($0.formatted(style).prefix(13)) }
  }

  @Test mutating func `of a record that is not published on the day, then every week, and four times in all`()
    throws
  {
    try complete(by: "2021-12-17")
    #expect(reminded() == ["2021-12-17 08", "2021-12-24 08", "2021-12-31 08", "2022-01-07 08"])
  }

  @Test mutating func `whoever promised it for today is reminded tomorrow`() throws {
    try complete(by: "2021-12-13")
    #expect(reminded().first == "2021-12-14 08")
  }

  @Test mutating func `the week is that of the calendar, also when the clock changes`() throws {
    try complete(by: "2022-03-21")
    #expect(reminded() == ["2022-03-21 08", "2022-03-28 08", "2022-04-04 08", "2022-04-11 08"])
  }

  @Test mutating func `what was missed is not made up for`() throws {
    try complete(by: "2021-12-17")
    let back = CivilDate(spelled: "2022-01-20")!.instant(hour: 12, in: Self.berlin)
    let times = reminded { $0 >= back }
    #expect(times == ["2022-01-20 12", "2022-01-27 08", "2022-02-03 08", "2022-02-10 08"])
  }

  @Test mutating func `a clock that looks every minute reminds no more often`() throws {
    try complete(by: "2021-12-17")
    #expect(reminded(days: 40, step: 60).count == 4)
  }

  @Test mutating func `once it is published nobody is reminded of the record`() throws {
    try complete(by: "2021-12-17")
    try printers.apply(.publication(.publish), at: Cast.later(60))
    #expect(printers.postmortem.openPromises.isEmpty)
  }

  @Test mutating func `a teaser is carried once there is an edition`() throws {
    try carry()
    #expect(printers.postmortem.openPromises.map(\.dueAt) == [nil] && reminded().isEmpty)
    try printers.apply(.publication(.publish), at: Cast.later(3_600 * 5))
    #expect(reminded() == ["2021-12-13 19", "2021-12-20 08", "2021-12-27 08", "2022-01-03 08"])
    try printers.apply(.agreement(.finishTeaser(person: Self.jonas, into: "Guild")))
    #expect(printers.postmortem.openPromises.isEmpty)
  }

  @Test mutating func `whoever takes it on after that is reminded after a week`() throws {
    try printers.apply(.publication(.publish))
    try carry(at: Cast.later(86_400))
    #expect(reminded().first == "2021-12-21 08")
  }

  @Test mutating func `each promise has its own rhythm`() throws {
    try complete(by: "2021-12-20")
    try carry()
    try carry("Weekly")
    let kinds = printers.postmortem.openPromises.map(\.kind)
    #expect(
      kinds == [
        .record(by: CivilDate(spelled: "2021-12-20")!), .teaser(into: "Guild"), .teaser(into: "Weekly"),
      ])
    #expect(reminded().count == 4 && reminded(of: 1).isEmpty)
  }

  @Test mutating func `of a postmortem that is put away nobody is reminded`() throws {
    try complete(by: "2021-12-17")
    try printers.apply(.publication(.discard))
    #expect(printers.postmortem.openPromises.isEmpty)
  }
}
