import Foundation
import Testing

@testable import Postmortems

/// Whom the pool is asked for a meeting, and why the others are not.
struct FacilitatorProposalTests {
  static let berlin = TimeZone(identifier: "Europe/Berlin")!
  /// Friday, 17 December 2021, from 14:00 to 16:00 in Berlin.
  static let begin = Date(timeIntervalSince1970: 1_639_746_000)
  static let end = begin.addingTimeInterval(7_200)
  static let today = CivilDate(spelled: "2021-12-17")!

  private static func member(
    _ name: String, ago days: Double? = nil, load: Int = 0, role: PoolMember.Role = .facilitates,
    away: (String, String)? = nil
  ) -> PoolMember {
    let absences = away.flatMap { Absence(id: ID("a")!, first: day($0.0), last: day($0.1)) }.map { [$0] }
    return PoolMember(
      id: person(name), name: name, role: role,
      lastFacilitated: days.map { begin.addingTimeInterval(-$0 * 86_400) }, load: load,
      absences: absences ?? [])
  }

  private static func person(_ name: String) -> PersonID {
    ID(name.lowercased().replacingOccurrences(of: " ", with: "-"))!
  }

  private static func day(_ spelled: String) -> CivilDate { CivilDate(spelled: spelled)! }

  private static func elsewhere(
    _ from: Double, _ to: Double, facilitates: Bool = false, title: String? = "Gate 4 jams"
  ) -> Engagement {
    Engagement(
      begin: begin.addingTimeInterval(from * 60), end: begin.addingTimeInterval(to * 60),
      facilitates: facilitates, title: title)
  }

  private func proposal(
    _ members: [PoolMember], involved: Set<PersonID> = [], _ engagements: [PersonID: [Engagement]] = [:],
    from begin: Date = begin, to end: Date = end
  ) -> FacilitatorProposal {
    FacilitatorProposal(
      members,
      for: .init(begin: begin, end: end, zone: Self.berlin, involved: involved, engagements: engagements))
  }

  private func names(_ candidates: [FacilitatorProposal.Candidate]) -> [String] {
    candidates.map(\.member.name)
  }

  @Test func `whoever has not facilitated for longest is asked first, and who never did before all`() {
    let pool = [
      Self.member("Lena Harms", ago: 10), Self.member("Jonas Petersen", ago: 90), Self.member("Amira Saleh"),
    ]
    let proposal = proposal(pool)
    #expect(names(proposal.free) == ["Amira Saleh", "Jonas Petersen", "Lena Harms"])
    #expect(proposal.next?.member.name == "Amira Saleh" && proposal.next?.lastDay == nil)
    #expect(proposal.free[1].lastDay == Self.day("2021-09-18"))
    #expect(proposal.passedOver.isEmpty && proposal.leastBad == nil)
  }

  @Test func `among those of one day the smaller load goes first, then the name`() {
    let pool = [
      Self.member("Jonas Petersen", ago: 30.1, load: 2), Self.member("Lena Harms", ago: 30, load: 1),
      Self.member("Amira Saleh", ago: 30.2, load: 2),
    ]
    #expect(names(proposal(pool).free) == ["Lena Harms", "Amira Saleh", "Jonas Petersen"])
  }

  @Test func `of equal names the id decides, so that the proposal is always the same`() {
    let one = PoolMember(
      id: ID("a")!, name: "Lena", role: .facilitates, lastFacilitated: nil, load: 0, absences: [])
    let other = PoolMember(
      id: ID("b")!, name: "lena", role: .facilitates, lastFacilitated: nil, load: 0, absences: [])
    #expect(proposal([one, other]) == proposal([other, one]))
    #expect(proposal([other, one]).next?.member.id.text == "a")
  }

  @Test func `those who learn are not asked`() {
    let proposal = proposal([Self.member("Amira Saleh", role: .learns), Self.member("Lena Harms", ago: 3)])
    #expect(names(proposal.free) == ["Lena Harms"] && proposal.passedOver.isEmpty)
  }

  @Test func `whoever was part of the incident is passed over`() {
    let pool = [Self.member("Amira Saleh"), Self.member("Lena Harms", ago: 3)]
    let proposal = proposal(pool, involved: [Self.person("Amira Saleh")])
    #expect(names(proposal.free) == ["Lena Harms"])
    #expect(proposal.passedOver.first?.obstacles == [.involved])
  }

  @Test(arguments: [(-60, 1, false), (60, 90, false), (119, 300, true), (-60, 300, false)])
  func `whoever is invited elsewhere at that time is passed over`(_ from: Double, _ to: Double, _ leads: Bool)
  {
    let other = Self.elsewhere(from, to, facilitates: leads)
    let proposal = proposal([Self.member("Amira Saleh")], [Self.person("Amira Saleh"): [other]])
    let expected = FacilitatorProposal.Obstacle.invited(to: "Gate 4 jams", facilitates: leads)
    #expect(proposal.next == nil && proposal.leastBad?.obstacles == [expected])
  }

  @Test(arguments: [(-60, 0), (120, 180), (-600, -300)])
  func `a meeting that ends when this one begins, or begins when it ends, takes nobody's time`(
    _ from: Double, _ to: Double
  ) {
    let engagements = [Self.person("Amira Saleh"): [Self.elsewhere(from, to)]]
    #expect(proposal([Self.member("Amira Saleh")], engagements).next != nil)
  }

  @Test(arguments: [true, false]) func `of what whoever asks may not know only that it is there is said`(
    _ facilitates: Bool
  ) {
    let secret = Self.elsewhere(0, 60, facilitates: facilitates, title: nil)
    let proposal = proposal([Self.member("Amira Saleh")], [Self.person("Amira Saleh"): [secret]])
    #expect(
      proposal.passedOver.first?.obstacles == [.invited(to: nil, facilitates: false)])
  }

  @Test(arguments: [("2021-12-17", "2021-12-17"), ("2021-12-01", "2021-12-31"), ("2021-12-17", "2022-01-09")])
  func `whoever is away on that day is passed over, with the day until when`(_ from: String, _ to: String) {
    let proposal = proposal([Self.member("Amira Saleh", away: (from, to))])
    #expect(proposal.leastBad?.obstacles == [.away(until: Self.day(to))])
  }

  @Test(arguments: [("2021-12-18", "2021-12-31"), ("2021-12-01", "2021-12-16")])
  func `whoever is back by then, or leaves only after, is free`(_ from: String, _ to: String) {
    #expect(proposal([Self.member("Amira Saleh", away: (from, to))]).next != nil)
  }

  @Test func `days are those of the zone, and a meeting into the night counts both`() {
    // 23:30 in Berlin is still the 17th, though in UTC too; an hour later it is the 18th.
    let late = Self.begin.addingTimeInterval(9.5 * 3_600)
    let away = [Self.member("Amira Saleh", away: ("2021-12-18", "2021-12-18"))]
    #expect(proposal(away, from: late, to: late.addingTimeInterval(1_800)).next != nil)
    #expect(proposal(away, from: late, to: late.addingTimeInterval(3_600)).next == nil)
    let afterMidnight = Self.begin.addingTimeInterval(10.25 * 3_600)
    #expect(proposal(away, from: afterMidnight, to: afterMidnight.addingTimeInterval(600)).next == nil)
  }

  @Test func `of several absences the one that lasts longest is named`() {
    let absences = [("2021-12-17", "2021-12-20"), ("2021-12-10", "2021-12-24")].enumerated().compactMap {
      Absence(id: ID("a\($0.offset)")!, first: Self.day($0.element.0), last: Self.day($0.element.1))
    }
    let amira = PoolMember(
      id: Self.person("Amira Saleh"), name: "Amira Saleh", role: .facilitates, lastFacilitated: nil, load: 0,
      absences: absences)
    #expect(proposal([amira]).leastBad?.obstacles == [.away(until: Self.day("2021-12-24"))])
  }

  @Test func `an absence does not end before it begins`() {
    #expect(Absence(id: ID("a")!, first: Self.day("2021-12-17"), last: Self.day("2021-12-16")) == nil)
  }

  @Test func `where nobody is left, the one against whom least speaks is named first`() {
    let pool = [
      Self.member("Dana Kowal", away: ("2021-12-17", "2021-12-20")), Self.member("Henrik Oldig", ago: 5),
      Self.member("Lena Harms", ago: 1), Self.member("Jonas Petersen", ago: 2),
      Self.member("Amira Saleh", ago: 3),
    ]
    let proposal = proposal(
      pool, involved: [Self.person("Lena Harms"), Self.person("Henrik Oldig")],
      [
        Self.person("Jonas Petersen"): [Self.elsewhere(0, 60, facilitates: true)],
        Self.person("Amira Saleh"): [Self.elsewhere(0, 60)],
      ])
    #expect(proposal.next == nil)
    let order = ["Amira Saleh", "Henrik Oldig", "Lena Harms", "Jonas Petersen", "Dana Kowal"]
    #expect(names(proposal.passedOver) == order)
    #expect(proposal.leastBad?.member.name == "Amira Saleh")
  }

  @Test func `all that speaks against somebody is said, in one order`() {
    let engagements = [
      Self.elsewhere(30, 60, title: "B"), Self.elsewhere(0, 60, facilitates: true, title: "A"),
    ]
    func obstacles(_ engagements: [Engagement]) -> [FacilitatorProposal.Obstacle]? {
      proposal(
        [Self.member("Amira Saleh", away: ("2021-12-17", "2021-12-17"))],
        involved: [Self.person("Amira Saleh")], [Self.person("Amira Saleh"): engagements]
      ).leastBad?.obstacles
    }
    #expect(
      obstacles(engagements) == [
        .involved, .away(until: Self.today), .invited(to: "A", facilitates: true),
        .invited(to: "B", facilitates: false),
      ])
    #expect(obstacles(engagements) == obstacles(engagements.reversed()))
  }

  @Test func `an empty pool proposes nobody`() {
    #expect(proposal([]).next == nil && proposal([]).leastBad == nil)
  }
}
