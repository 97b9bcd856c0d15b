import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

/// What lines become that somebody types or pastes after an outage of Monday, 2 March 2026, in Berlin.
struct EventLinesTests {
  static let day = CivilDate(spelled: "2026-03-02")!
  static let zone = TimeZone(identifier: "Europe/Berlin")!
  static let now = Date.spelled("2026-03-05T09:00:00Z")!

  private func lines(_ text: String) -> [EventLine] {
    EventLines.read(text, on: Self.day, zone: Self.zone, now: Self.now)
  }

  private func read(_ text: String) -> [String] { lines(text).map { "\($0.when)|\($0.text)" } }

  /// When a line is that stands alone, as the timeline says it of a row far away from every other.
  private func meaning(_ text: String) throws -> String {
    let line = try #require(lines(text).first)
    let time = FuzzyTime.read(
      line.when, TimeContext(zone: Self.zone, near: .day(CivilDate(spelled: "2019-05-08")!), now: Self.now))
    return time.earliest.map { Instant($0).text } ?? "?"
  }

  @Test(arguments: [
    ("14:02 Erster Alarm", "13:02:00", "Erster Alarm"),
    ("14:02: Erster Alarm", "13:02:00", "Erster Alarm"),
    ("14:02 - Erster Alarm", "13:02:00", "Erster Alarm"),
    ("- 14:02 Erster Alarm", "13:02:00", "Erster Alarm"),
    ("* **14:02** Erster Alarm", "13:02:00", "Erster Alarm"),
    ("14.02 Erster Alarm", "13:02:00", "Erster Alarm"),
    ("14.02 Uhr Erster Alarm", "13:02:00", "Erster Alarm"),
    ("14:02 Uhr: Erster Alarm", "13:02:00", "Erster Alarm"),
    ("14:02:11 Erster Alarm", "13:02:11", "Erster Alarm"),
    ("2:02 PM first alarm", "13:02:00", "first alarm"),
    ("14 Uhr Erster Alarm", "13:00:00", "Erster Alarm"),
    ("gegen 14 Uhr fiel es auf", "13:00:00", "fiel es auf"),
    ("kurz nach 14:00 fiel es auf", "13:00:00", "fiel es auf"),
    ("~14:30 restarted by Jonas", "13:30:00", "restarted by Jonas"),
    ("about 2 pm: restarted", "13:00:00", "restarted"),
    ("14:02–14:10 Spooler steht", "13:02:00", "Spooler steht"),
    ("14:02 - 14:10 Spooler steht", "13:02:00", "Spooler steht"),
    ("14:02 UTC spooler down", "14:02:00", "spooler down"),
    ("2026-03-02 14:02 Erster Alarm", "13:02:00", "Erster Alarm"),
    ("02.03.2026 14:02 Erster Alarm", "13:02:00", "Erster Alarm"),
    ("2. März 14:02 Erster Alarm", "13:02:00", "Erster Alarm"),
    ("2026-03-02T14:02:11Z spooler: queue full", "14:02:11", "spooler: queue full"),
    ("2026-03-02T14:02:11+01:00 spooler: queue full", "13:02:11", "spooler: queue full"),
    ("[2026-03-02T14:02:11.123Z] queue full", "14:02:11", "queue full"),
    ("2026-03-02 14:02:11,123 ERROR Queue full", "13:02:11", "ERROR Queue full"),
    ("2026-03-02 14:02:11.123 [main] WARN full", "13:02:11", "[main] WARN full"),
    ("2026/03/02 14:02:11 queue full", "13:02:11", "queue full"),
    ("Mar  2 14:02:11 print1 cupsd[812]: queue full", "13:02:11", "print1 cupsd[812]: queue full"),
    ("Mon Mar  2 14:02:11 2026 queue full", "13:02:11", "queue full"),
    ("[02/Mar/2026:14:02:11 +0100] GET /labels 500", "13:02:11", "GET /labels 500"),
    ("[14:02] Jonas: ich schaue nach", "13:02:00", "Jonas: ich schaue nach"),
    ("[02.03.26, 14:02:11] Jonas Petersen: schaue nach", "13:02:11", "Jonas Petersen: schaue nach"),
    ("02.03.26, 14:02 - Jonas Petersen: schaue nach", "13:02:00", "Jonas Petersen: schaue nach"),
    ("2026-03-02\t14:02\tErster Alarm", "13:02:00", "Erster Alarm"),
    ("02.03.2026\t14:02:11\tAlarm\tLena Harms", "13:02:11", "Alarm · Lena Harms"),
    ("14:02\tErster Alarm", "13:02:00", "Erster Alarm"),
    ("1\t2026-03-02 14:02\tErster Alarm", "13:02:00", "1 · Erster Alarm"),
  ])
  func `a line is when it says, and what stands behind that`(
    _ line: String, _ clock: String, _ text: String
  ) throws {
    #expect(try meaning(line) == "2026-03-02T\(clock)Z", "\(read(line))")
    #expect(lines(line).map(\.text) == [text])
  }

  @Test func `the first clock time is given its day, and lends it to those below`() {
    #expect(
      read("14:02 Alarm\n14:05 Anruf\n15:00–15:10 Neustart")
        == ["2026-03-02 14:02|Alarm", "14:05|Anruf", "15:00–15:10|Neustart"])
  }

  @Test func `past midnight it is the next day, and a little earlier it is not`() {
    #expect(
      read("23:50 Alarm\n00:10 Anruf\n00:05 vorher gemerkt\n23:55 noch einmal")
        == [
          "2026-03-02 23:50|Alarm", "2026-03-03 00:10|Anruf", "00:05|vorher gemerkt", "23:55|noch einmal",
        ])
    #expect(read("23:50 a\ngegen 1 Uhr b").last == "2026-03-03 gegen 1 Uhr|b")
  }

  @Test func `a line with its day lends that, and so does a day alone`() {
    #expect(
      read("2026-03-01 09:00 Deploy\n09:30 Fehler") == ["2026-03-01 09:00|Deploy", "09:30|Fehler"])
    let lines = lines("## 2026-03-01\n09:00 Deploy\n\nDienstag, 3. März 2026:\n10:00 Entwarnung")
    #expect(lines.map(\.kind) == [.day, .row, .day, .row])
    #expect(lines.map(\.number) == [1, 2, 4, 5])
    #expect(lines.filter { $0.kind == .row }.map(\.when) == ["2026-03-01 09:00", "2026-03-03 10:00"])
  }

  @Test func `a clock time below an instant of another zone has the day that this was here`() {
    #expect(
      read("2026-03-02T23:30:00Z down\n00:40 noticed")
        == ["2026-03-02T23:30:00Z|down", "2026-03-03 00:40|noticed"])
  }

  @Test func `lines further in belong to the row above`() {
    #expect(
      read("14:02 Alarm\n  niemand ging ran\n\tauch Amira nicht\n14:05 Anruf")
        == ["2026-03-02 14:02|Alarm\nniemand ging ran\nauch Amira nicht", "14:05|Anruf"])
    #expect(read("14:02 Alarm\n  14:05 Anruf").count == 2)
  }

  @Test func `a line without a time is a row without one`() {
    #expect(
      read("14:02 Alarm\nDer Drucker steht\n14:05 Anruf")
        == ["2026-03-02 14:02|Alarm", "|Der Drucker steht", "2026-03-02 14:05|Anruf"])
  }

  @Test func `a chat that names above what is said`() {
    let slack = "Jonas Petersen  14:02\nich schaue nach\nist der Spooler\n\nAmira Saleh 14:05\nok"
    #expect(
      read(slack) == [
        "2026-03-02 14:02|Jonas Petersen: ich schaue nach\nist der Spooler", "14:05|Amira Saleh: ok",
      ])
    #expect(
      read("Lena Harms [2:05 PM]\nrebooting\nTomke Behrens — 02.03.2026 14:10\nthanks")
        == ["2026-03-02 2:05 PM|Lena Harms: rebooting", "02.03.2026 14:10|Tomke Behrens: thanks"])
  }

  @Test func `a chat that sets the time below the name`() {
    #expect(
      read("Jonas Petersen\n14:02\nich schaue nach\nAmira Saleh\n14:05\nok")
        == ["2026-03-02 14:02|Jonas Petersen: ich schaue nach", "14:05|Amira Saleh: ok"])
  }

  @Test func `a table that a program for spreadsheets copies`() {
    let lines = lines(
      "Datum\tZeit\tWas\n02.03.2026\t14:02\tAlarm\n\t14:05\tAnruf\n03.03.2026\t09:00\t\"sagt \"\"ok\"\"\"")
    #expect(lines.map(\.kind) == [.heading, .row, .row, .row])
    #expect(lines.dropFirst().map(\.when) == ["02.03.2026 14:02", "14:05", "03.03.2026 09:00"])
    #expect(lines.dropFirst().map(\.text) == ["Alarm", "Anruf", "sagt \"ok\""])
  }

  @Test func `what was meant as a time and is none is kept`() {
    #expect(read("25:10 Alarm\n14:05 Anruf") == ["25:10|Alarm", "2026-03-02 14:05|Anruf"])
  }

  @Test func `words at the end flag a row`() {
    let line = lines("14:02 Spooler neu gestartet #bremste #ursache").first
    #expect(line?.text == "Spooler neu gestartet")
    #expect(line?.flags == [.slowedRepair, .feedsCause])
    #expect(read("14:02 Alarm #gut\n  niemand da").first == "2026-03-02 14:02|Alarm\nniemand da")
    #expect(lines("14:02 see #42").first?.text == "see #42")
    #expect(lines("14:02 went #well").first?.flags == [.wentWell])
  }

  @Test(arguments: [
    "Der Drucker steht seit gestern", "3 pods restarted", "Error: 500", "10.0.0.1 antwortet nicht",
    "Montag ist Feiertag", "v1.2.3 ausgerollt",
  ])
  func `a sentence has no time`(_ line: String) {
    #expect(read(line) == ["|\(line)"])
  }

  @Test func `line ends of any system and blank lines say nothing`() {
    #expect(read("\r\n14:02 a\r\n\r\n14:03 b\r\n").count == 2)
    #expect(read("  \n\n").isEmpty)
  }

  @Test func `far more lines than can be entered are not all read`() {
    let text = (0..<9_000).map { "14:0\($0 % 10) row \($0)" }.joined(separator: "\n")
    let rows = lines(text).count
    #expect(rows > NewEvent.most && rows < 2_000)
  }
}
