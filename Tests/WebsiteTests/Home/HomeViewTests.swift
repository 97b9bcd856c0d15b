import Foundation
import Postmortems
import Testing

@testable import Storage
@testable import Website

/// The home page says what is true of each postmortem.
struct HomeViewTests {
  let rendering: Rendering
  static let now = Date(timeIntervalSince1970: 1_640_102_400)

  init() throws { rendering = try Rendering() }

  @Test(arguments: Language.allCases) func `every tag has its field`(language: Language) throws {
    let words = rendering.catalogues[language]
    for facts in [try HomeViewTests.facts(), try HomeViewTests.facts(searched: "x", none: true)] {
      #expect(TagWalk.faults(of: HomeView(facts, words), rendering, words) == [])
    }
    var first = try HomeViewTests.facts(searched: "", none: true)
    for (administers, isAlone) in [(true, true), (true, false), (false, false)] {
      (first.administers, first.isAlone) = (administers, isAlone)
      #expect(TagWalk.faults(of: EmptyHomeView(first), rendering, words) == [])
    }
    let all = try HomeViewTests.facts().summaries
    for list in [all, []] {
      let view = PostmortemListView(list, discarded: list.isEmpty, zone: .gmt, now: HomeViewTests.now, words)
      #expect(TagWalk.faults(of: view, rendering, words) == [])
    }
  }

  @Test func `postmortems stand under what is true of them`() throws {
    let html = rendering.home(
      try HomeViewTests.facts(), viewer: .init(name: "Lena Harms"), rendering.catalogues[.en])
    let phases = ["Running", "Before the meeting", "To publish", "Follow-up", "Published"]
    let places = phases.map { html.range(of: "class=\"phase\">\($0)<")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }

  @Test func `one that may not be read is named without a link`() throws {
    let html = rendering.home(
      try HomeViewTests.facts(), viewer: .init(name: "Lena Harms"), rendering.catalogues[.en])
    #expect(html.contains("Secret matter"))
    #expect(!html.contains("/postmortems/p7\""))
  }

  @Test func `a list that is cut says how many more there are and where, and counts them all`() throws {
    var facts = try HomeViewTests.facts()
    let one = try #require(facts.summaries.first { $0.phase == .beforeMeeting })
    facts.summaries = Array(repeating: one, count: 21)
    (facts.mine, facts.actionItems) = (Array(repeating: one, count: 22), [])
    func html() -> String {
      rendering.home(facts, viewer: .init(name: "Lena Harms"), rendering.catalogues[.en])
    }
    #expect(html().contains("Mine now 22<"))
    #expect(
      html().contains("<a href=\"/?whole=yes#mine-title\" aria-label=\"14 more: Mine now\">14 more</a>"))
    #expect(
      html().contains(
        "<a href=\"/?whole=yes#beforeMeeting\" aria-label=\"9 more: Before the meeting\">9 more</a>"))
    #expect(
      TagWalk.faults(of: HomeView(facts, rendering.catalogues[.en]), rendering, rendering.catalogues[.en])
        == [])
    facts.isWhole = true
    #expect(!html().contains(" more</a>"))
    #expect(html().components(separatedBy: "class=\"row-title\"").count == 22)
    #expect(html().components(separatedBy: "class=\"task-title\"").count == 23)
  }

  static func facts(searched: String = "", none: Bool = false) throws -> HomeFacts {
    let rows: [(String, Incident.Kind, Double, Int, Int?, Int, Int)] = [
      ("Label printer service refuses jobs", .outage, 0.2, 0, nil, 0, 0),
      ("Mail queue stalled overnight", .outage, 2, 0, nil, 0, 0),
      ("Certificate nearly expired", .nearMiss, 19, 0, nil, 0, 0),
      ("Customs interface rejects tariffs", .outage, 8, 1, nil, 0, 0),
      ("Disk full on the build cluster", .outage, 21, 1, 1, 5, 2),
      ("Wrong price list went live", .nearMiss, 35, 1, 1, 4, 3),
      ("Spring4Shell in one afternoon", .security, 60, 1, 1, 3, 0),
      ("Secret matter", .security, 90, 1, 2, 3, 0),
    ]
    let summaries = try rows.enumerated().map { index, row in
      PostmortemSummary(
        id: try Sample.id("p\(index)"), title: row.0, state: row.4 == nil ? "open" : "published",
        language: .en,
        opener: try Sample.id("lena"), openedAt: now, changedAt: now, kind: row.1,
        beganAt: now.addingTimeInterval(-86_400 * row.2), resolvedAt: index == 0 ? nil : now,
        facilitator: try Sample.id("lena"), metAt: nil, meetingRuns: false, meetings: row.3,
        events: 3 + index,
        edition: row.4, editionAt: nil, differs: false,
        restrictedUntil: index == 7 ? now.addingTimeInterval(9_999) : nil,
        actions: row.5, actionsOpen: row.6, teaser: "", words: 1_200, readable: index != 7)
    }
    let own = OwnActionItem(
      postmortem: try Sample.id("p4"), postmortemTitle: "Disk full", id: try Sample.id("a1"),
      text: "Scan all repositories nightly", due: CivilDate(spelled: "2021-12-12"))
    return HomeFacts(
      summaries: none ? [] : summaries, mine: none ? [] : Array(summaries.prefix(4)), actionItems: [own],
      reader: try Sample.id("lena"), searched: searched, discarded: 1, zone: .gmt, now: now)
  }
}
