import Foundation
import Postmortems
import Testing

@testable import Website

/// A proposal says in words why somebody is asked, and why others are not.
struct ProposalViewTests {
  let rendering: Rendering
  static let begin = Date(timeIntervalSince1970: 1_641_290_400)

  init() throws { rendering = try Rendering.once() }

  private func proposal(_ names: [String], _ engagements: [PersonID: [Engagement]] = [:]) throws
    -> FacilitatorProposal
  {
    FacilitatorProposal(
      try names.map { name in
        let isAway = name == "dana"
        let away = try PoolViewTests.member(name, .facilitates)
        return PoolMember(
          id: away.id, name: away.name, role: .facilitates,
          lastFacilitated: name == "amira" ? nil : Self.begin.addingTimeInterval(-30 * 86_400), load: 1,
          absences: isAway ? away.absences : [])
      },
      for: .init(
        begin: Self.begin, end: Self.begin.addingTimeInterval(7_200), zone: .gmt,
        involved: [try Sample.id("henrik")], engagements: engagements))
  }

  private func engagement(_ title: String?, facilitates: Bool = false) -> Engagement {
    Engagement(
      begin: Self.begin, end: Self.begin.addingTimeInterval(60), facilitates: facilitates, title: title)
  }

  private func html(_ proposal: FacilitatorProposal, _ language: Language = .en) -> String {
    rendering.part(
      ProposalView(proposal, isTaken: true, rendering.catalogues[language]), rendering.catalogues[language])
  }

  @Test(arguments: Language.allCases) func `every tag has its field, and every word is there`(
    _ language: Language
  ) throws {
    let words = rendering.catalogues[language]
    let postmortem = try Sample.full(language).postmortem
    for names in [["amira", "lena", "dana", "henrik"], ["dana", "henrik"], []] {
      let proposal = try proposal(names)
      #expect(TagWalk.faults(of: ProposalView(proposal, words), rendering, words) == [])
      let page = ProposalPage(
        proposal, of: postmortem, typed: "", minutes: "120", problem: "No", words)
      #expect(TagWalk.faults(of: page, rendering, words) == [])
    }
  }

  @Test func `it says why, of the one and of the others`() throws {
    let all = try proposal(
      ["amira", "lena", "dana", "henrik", "jonas", "tomke", "ruben"],
      [
        Sample.id("jonas"): [engagement("Gate 4 jams")],
        Sample.id("tomke"): [engagement("Gate 5 jams", facilitates: true)],
        Sample.id("ruben"): [engagement(nil, facilitates: true)],
      ])
    let html = html(all)
    #expect(html.contains("Amira Saleh has never facilitated, was not involved and is free then."))
    for (name, why) in [
      ("Lena Harms", "last facilitated on 5 Dec 2021, one meeting in six months"),
      ("Dana Kowal", "is away until 9 Jan 2022"), ("Henrik Oldig", "was part of the incident"),
      ("Jonas Petersen", "is invited to “Gate 4 jams” at that time"),
      ("Tomke Behrens", "facilitates “Gate 5 jams” at that time"), ("Ruben Akkerman", "is busy then"),
    ] { #expect(html.contains("<b>\(name)</b> \(why)"), "\(name)") }
    #expect(html.contains("data-propose=\"amira\""))
  }

  @Test func `where nobody is free it says so, and names the one against whom least speaks`() throws {
    let html = html(try proposal(["dana", "henrik"]))
    #expect(html.contains("Nobody has a clear run then."))
    #expect(html.contains("Henrik Oldig: was part of the incident."))
    #expect(html.contains("data-propose=\"henrik\""))
  }

  @Test func `an empty pool is said`() throws {
    let html = html(try proposal([]))
    #expect(html.contains("Nobody in the pool facilitates.") && !html.contains("data-propose"))
  }

  @Test func `a program hears nothing of what its owner may not read`() throws {
    let ruben: PersonID = try Sample.id("ruben")
    let answers = try [true, false].map { facilitates in
      ProposalAnswer(
        try proposal(["ruben"], [ruben: [engagement(nil, facilitates: facilitates)]]),
        rendering.catalogues[.en])
    }
    let texts = try answers.map { String(decoding: try JSONEncoder().encode($0.candidates), as: UTF8.self) }
    #expect(
      texts[0].contains("Ruben Akkerman: is busy then.") && answers[0].candidates[0].obstacles == ["busy"])
    #expect(answers[0].proposed == nil && answers[0].leastBad == ruben)
    #expect(answers[0].candidates[0].reason == answers[1].candidates[0].reason)
  }
}
