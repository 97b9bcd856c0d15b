import Foundation
import Testing

@testable import Postmortems
@testable import Website

/// What hangs beside rows, and stands above them in an edition.
struct HangingDateViewTests {
  let rendering: Rendering

  init() throws { rendering = try Rendering.once() }

  private func told(_ typed: [String]) throws -> Sample {
    var sample = try Sample(.en)
    for (index, when) in typed.enumerated() {
      try sample.apply(
        .timeline(
          .addEvent(
            id: Sample.id("row\(index)"), when: when, text: "Row \(index)", kind: nil, flags: nil,
            source: "web",
            near: index == 0 ? nil : Sample.id("row\(index - 1)"))))
    }
    return sample
  }

  private static let rows = ["2012", "May 2020", "whenever", "2021-12-10 08:40", "2021-12-10 09:10"]

  @Test func `a row of no certain date has none beside it that is not its own`() throws {
    let dates = HangingDate.all(try told(Self.rows).facts(rendering))
    #expect(dates.map { $0?.label } == ["2012", "May 2020", "undated", "Fri 10 Dec", nil])
    #expect(dates.map { $0?.year } == [nil, nil, nil, "2021", nil])
  }

  @Test func `each row by itself has the same beside it`() throws {
    let facts = try told(Self.rows + ["", "years ago", "2021-12-11"]).facts(rendering)
    let alone = facts.postmortem.timeline.events.map { HangingDate.of($0, facts) }
    #expect(alone == HangingDate.all(facts))
  }

  @Test func `an edition has rows of no certain date below a heading that says so`() throws {
    let days = EditionTimes.days(try told(Self.rows).facts(rendering))
    #expect(
      days.map { $0["title"] as? String }
        == ["2012", "May 2020", "On no certain date", "Friday, 10 December 2021"])
  }

  @Test func `whatever a change of one row alters beside others is touched`() throws {
    let sample = try told(Self.rows + ["whenever else", "2021-12-10 10:00"])
    for (place, when) in [(2, "2021-12-09"), (4, ""), (3, "2020"), (5, "2021-12-10 09:30"), (0, "never")] {
      var after = sample
      let id: EventID = try Sample.id("row\(place)")
      try after.apply(.timeline(.setEventTime(event: id, when: when, near: nil)))
      let touched = after.changes.dropFirst(sample.changes.count).reduce(into: Set<PageElement>()) {
        $0.formUnion(elements(touchedBy: $1, in: sample.postmortem, after: after.postmortem))
      }
      let (old, new) = (try labels(sample), try labels(after))
      let altered = Set(new.filter { old[$0.key] != $0.value }.keys.map { PageElement.event($0) })
      #expect(altered.isSubset(of: touched), "\(place) \(when)")
    }
  }

  private func labels(_ sample: Sample) throws -> [EventID: HangingDate?] {
    let facts = try sample.facts(rendering)
    return Dictionary(
      zip(facts.postmortem.timeline.events.map(\.id), HangingDate.all(facts)), uniquingKeysWith: { $1 })
  }

  @Test func `key times say their year where it is not this one, and do not read the same`() throws {
    var sample = try Sample(.en)
    let incident: IncidentID = try Sample.id("one")
    try sample.apply(.incident(.addIncident(id: incident)))
    for (key, typed) in [
      (KeyTime.Name.started, "2019-12-13 02:14"), (.detected, "2019-12-13 06:50"),
      (.mitigated, "2019-12-13 07:05"), (.resolved, "2019-12-13 08:14"),
    ] {
      try sample.apply(.incident(.setKeyTime(incident: incident, key: key, typed: typed, event: nil)))
    }
    let facts = try sample.facts(rendering)
    let found = try #require(facts.postmortem.incidents.items.last)
    let after = EditionTimes.keyTimes(of: found, facts).map { $0["after"] as? String }
    #expect(after == [nil, "after 4 h 36 min", "after 4 h 51 min", "after 6 h"])
    let (now, then) = (facts.clock(facts.now), WallClock(try #require(CivilDate(spelled: "2019-12-13"))))
    #expect(facts.words.date(near: now, then) == "13 Dec 2019")
    #expect(facts.words.date(near: now, now) == "Tue 21 Dec")
  }

  @Test func `what is years late says so in years`() throws {
    var sample = try Sample(.en)
    for (id, due) in [("a", "2021-12-01"), ("b", "2018-12-01")] {
      try sample.apply(
        .actionItem(
          .addActionItem(
            id: Sample.id(id), text: "Alarm", causes: nil, events: nil, owner: nil,
            due: CivilDate(spelled: due), priority: nil)))
    }
    let facts = try sample.facts(rendering)
    let said = facts.postmortem.actionItems.items.map { StateFields.overdue($0, facts) }
    #expect(said == ["20 days ago", "3 years ago"])
  }
}
