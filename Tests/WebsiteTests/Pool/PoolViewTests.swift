import Foundation
import Postmortems
import Testing

@testable import Storage
@testable import Website

/// The pages of the facilitator pool.
struct PoolViewTests {
  let rendering: Rendering
  static let now = Date(timeIntervalSince1970: 1_640_102_400)

  init() throws { rendering = try Rendering.once() }

  static func member(_ name: String, _ role: PoolMember.Role, last: Date? = nil, load: Int = 0) throws
    -> PoolMember
  {
    let absence = try #require(
      Absence(
        id: Sample.id("away"), first: CivilDate(spelled: "2022-01-03")!,
        last: CivilDate(spelled: "2022-01-09")!))
    return PoolMember(
      id: try Sample.id(name), name: Sample.people[name] ?? name, role: role, lastFacilitated: last,
      load: load,
      absences: [absence])
  }

  private func facts(_ role: PoolMember.Role?, administers: Bool = false, isEmpty: Bool = false) throws
    -> PoolView.Facts
  {
    let meeting = ListedMeeting(
      postmortem: try Sample.id("p1"), title: "Gate 4 jams", meeting: try Sample.id("m1"), kind: .followUp,
      at: Self.now)
    let debriefs = try ["lena", "jonas"].map {
      Debrief(meeting: meeting, author: try Sample.id($0), name: Sample.people[$0] ?? "", text: "One\n\nTwo")
    }
    return PoolView.Facts(
      members: isEmpty
        ? []
        : [
          try Self.member("lena", .facilitates, last: Self.now, load: 1), try Self.member("amira", .learns),
        ],
      others: [], due: isEmpty ? [] : [meeting], debriefs: isEmpty ? [] : debriefs,
      standing: PoolStanding(person: try Sample.id("lena"), role: role, administers: administers), zone: .gmt,
      now: Self.now)
  }

  @Test(arguments: Language.allCases) func `every tag has its field, and every word is there`(
    _ language: Language
  ) throws {
    let words = rendering.catalogues[language]
    var refused = PoolView.Extra()
    refused.problem = .badAbsence
    for facts in [
      try facts(.facilitates), try facts(.learns), try facts(nil), try facts(nil, administers: true),
      try facts(.learns, isEmpty: true),
    ] {
      #expect(TagWalk.faults(of: PoolView(facts, refused, words), rendering, words) == [])
    }
  }

  @Test func `only its author rewords a debrief`() throws {
    let words = rendering.catalogues[.en]
    let html = rendering.part(PoolView(try facts(.facilitates), .init(), words), words)
    #expect(html.components(separatedBy: "<article").count == 3)
    #expect(html.components(separatedBy: "Saved empty").count == 2)
    #expect(html.contains("last facilitated on 21 Dec 2021, one meeting in six months"))
  }

  @Test func `only the pool and administrators do what they may`() throws {
    let words = rendering.catalogues[.en]
    func html(_ role: PoolMember.Role?, administers: Bool = false) throws -> String {
      rendering.part(PoolView(try facts(role, administers: administers), .init(), words), words)
    }
    #expect(try html(.facilitates).contains("name=\"role\""))
    #expect(try !html(.learns).contains("name=\"role\"") && html(.learns).contains("id=\"absences\""))
    #expect(try !html(nil).contains("<form") && !html(nil).contains("<article"))
    let own = try html(nil, administers: true)
    #expect(own.contains("name=\"role\"") && !own.contains("<article"))
  }
}
