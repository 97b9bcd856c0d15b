import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

/// What Alertmanager sends, and what is said of it.
struct AlertNotificationTests {
  private func read(_ alerts: String, _ more: String = "") throws -> AlertNotification {
    let json = #"{"version":"4","groupKey":"g","alerts":[\#(alerts)]\#(more)}"#
    return try JSONDecoder().decode(AlertNotification.self, from: Data(json.utf8))
  }

  private func alert(_ labels: String, _ annotations: String = "{}", start: String = "2026-03-02T13:30:05Z")
    -> String
  {
    #"{"status":"firing","labels":\#(labels),"annotations":\#(annotations),"startsAt":"\#(start)"}"#
  }

  @Test(arguments: [
    "2026-03-02T13:30:05Z", "2026-03-02T14:30:05+01:00", "2026-03-02T13:30:05.1Z",
    "2026-03-02T14:30:05.739266876+01:00", "2026-03-02T08:30:05.000-05:00",
  ]) func `an instant is read in whole seconds however Go spells it`(spelled: String) throws {
    let start = try read(alert("{}", start: spelled)).alerts[0].startsAt
    #expect(start == Instant(text: "2026-03-02T13:30:05Z")?.date)
  }

  @Test(arguments: [
    "", "2026-03-02", "2026-13-02T13:30:05Z", "1970-01-01T00:00:00Z", "2026-03-02T13:30:05.5",
  ])
  func `what is no instant of our days is refused`(spelled: String) {
    #expect(throws: DecodingError.self) { try read(alert("{}", start: spelled)) }
  }

  @Test func `an alert that fires has no end, whatever stands there`() throws {
    let json = #"""
      {"status":"firing","labels":{},"startsAt":"2026-03-02T13:30:05Z","endsAt":"2026-03-02T13:35:05Z"}
      """#
    #expect(try read(json).alerts[0].endsAt == nil)
  }

  @Test func `no alert ends before it began`() throws {
    let json = #"""
      {"status":"resolved","labels":{},"startsAt":"2026-03-02T13:30:05Z","endsAt":"2026-03-02T13:29:05Z"}
      """#
    let alert = try read(json).alerts[0]
    #expect(alert.endsAt == alert.startsAt)
  }

  @Test func `of labels those are shown that tell where`() throws {
    let json = alert(
      #"{"alertname":"Down","job":"node","instance":"web-1","severity":"page","rack":"7","dc":"x"}"#)
    let alert = try read(json).alerts[0]
    #expect(alert.telling([:]) == "instance web-1, job node, dc x, rack 7")
    #expect(alert.telling(["dc": "x", "job": "node"]) == "instance web-1, job node, rack 7")
  }

  @Test func `what it says is cut to a line without what cannot be shown`() throws {
    let json = alert(#"{"alertname":"\u0001 "}"#, #"{"summary":" a\n\tb\u0000 ","message":"no"}"#)
    let alert = try read(json).alerts[0]
    #expect(alert.name == "Alert")
    #expect(alert.summary == "a b")
  }

  @Test func `the title is what all have in common, else what the only one says, else their names`() throws {
    let one = alert(#"{"alertname":"Down"}"#, #"{"summary":"web-1 is down"}"#)
    let other = alert(#"{"alertname":"Slow"}"#)
    #expect(try read(one, #","commonAnnotations":{"summary":"All is down"}"#).title == "All is down")
    #expect(try read(one).title == "web-1 is down")
    #expect(try read("\(one),\(other)").title == "Down, Slow")
    let common = #","groupLabels":{"alertname":"Down","cluster":"ramp","team":"ops"}"#
    #expect(try read("\(one),\(other)", common).title == "Down, Slow (ramp, ops)")
  }

  @Test func `a title fits where titles go, however much is said`() throws {
    let long = String(repeating: "\u{1F5A8}", count: 5_000)
    let many = (0..<9).map { alert(#"{"alertname":"\#($0)\#(long)"}"#) }.joined(separator: ",")
    #expect(throws: Never.self) { try Wording.line(try read(many).title) }
    #expect(throws: Never.self) { try Wording.line(try read(alert("{}", #"{"summary":"\#(long)"}"#)).title) }
  }

  @Test func `beyond so many, alerts are only counted`() throws {
    let many = (0..<230).map { alert(#"{"alertname":"\#($0)"}"#) }.joined(separator: ",")
    let notification = try read(many, #","truncatedAlerts":12"#)
    #expect((notification.alerts.count, notification.leftOut) == (200, 42))
  }
}
