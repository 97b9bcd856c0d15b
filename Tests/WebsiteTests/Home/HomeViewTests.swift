import Foundation
import Postmortems
import Testing

@testable import Storage
@testable import Website

/// The home page says what is true of each postmortem.
struct HomeViewTests {
  let rendering: Rendering
  static let now = Date(timeIntervalSince1970: 1_640_102_400)

  init() throws { rendering = try Rendering.once() }

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
      let view = PostmortemListView(
        list, discarded: list.isEmpty, zone: .gmt, now: HomeViewTests.now,
        lateAfter: 7, words)
      #expect(TagWalk.faults(of: view, rendering, words) == [])
    }
  }

  private static func task(
    _ kind: OwnTask.Kind, _ detail: String, of id: String = "p1", dueAt: Date? = now, isDone: Bool = false
  ) throws -> OwnTask {
    OwnTask(
      postmortem: try Sample.id(id), postmortemTitle: "Mail queue", kind: kind, detail: detail, dueAt: dueAt,
      isDone: isDone)
  }

  @Test func `what was asked of the reader, and what they promised, stands there until it is done`() throws {
    var facts = try HomeViewTests.facts()
    func html() -> String {
      rendering.home(facts, viewer: .init(name: "Lena Harms"), rendering.catalogues[.en])
    }
    #expect(html().contains("href=\"/postmortems/p1\">Mail queue stalled"))
    facts.tasks = [
      try Self.task(.events, "Europe/Berlin"), try Self.task(.record, "2021-12-24"),
      try Self.task(.teaser, "Guild"), try Self.task(.teaser, "Later", dueAt: nil),
    ]
    #expect(html().contains("Your events for") && html().contains("meeting on 21 Dec 2021, 17:00"))
    #expect(html().contains("Complete the record of") && html().contains("by 24 Dec 2021"))
    #expect(html().contains("into “Guild”") && html().contains("name=\"into\" value=\"Guild\""))
    #expect(!html().contains("into “Later”"))
    facts.tasks = [try Self.task(.events, "UTC", isDone: true)]
    #expect(!html().contains("Your events for"))
    // Whoever is ready is not asked to enter events either.
    #expect(!html().contains("class=\"task-title\" href=\"/postmortems/p1\""))
  }

  @Test func `a meeting that is adjourned says in which step, and does not run`() throws {
    let html = rendering.home(
      try HomeViewTests.facts(), viewer: .init(name: "Lena Harms"), rendering.catalogues[.en])
    #expect(html.contains("adjourned in step 3") && !html.contains("The meeting runs"))
  }

  @Test func `an incident without a meeting is called late after as many days as are settled`() throws {
    var facts = try HomeViewTests.facts()
    func html() -> String {
      rendering.home(facts, viewer: .init(name: "Lena Harms"), rendering.catalogues[.en])
    }
    #expect(html().contains("late: 19 days without a meeting"))
    facts.lateAfter = 19
    #expect(!html().contains("late: "))
  }

  @Test(arguments: Language.allCases)
  func `whoever is asked to facilitate, or has facilitated, is asked before all else and after`(
    language: Language
  ) throws {
    let words = rendering.catalogues[language]
    var facts = try HomeViewTests.facts()
    facts.asked = [
      ListedMeeting(
        postmortem: try Sample.id("p1"), title: "Gate 4 jams", meeting: try Sample.id("m1"), kind: .meeting,
        at: HomeViewTests.now)
    ]
    facts.debriefs = [
      ListedMeeting(
        postmortem: try Sample.id("p2"), title: "Gate 5 jams", meeting: try Sample.id("m2"), kind: .followUp,
        at: HomeViewTests.now)
    ]
    #expect(TagWalk.faults(of: HomeView(facts, words), rendering, words) == [])
    let html = rendering.home(facts, viewer: .init(name: "Lena Harms"), words)
    let first = html.components(separatedBy: "class=\"task-name\">").dropFirst().first
    #expect(first?.hasPrefix(words("home.task.asked")) == true)
    #expect(html.contains("action=\"/postmortems/p1/meetings/m1/acceptance\""))
    #expect(html.contains("href=\"/pool#debrief-p2-m2\""))
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
        facilitator: try Sample.id("lena"), metAt: nil, sitting: index == 3 ? .adjourned(.causes) : .none,
        meetings: row.3,
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
