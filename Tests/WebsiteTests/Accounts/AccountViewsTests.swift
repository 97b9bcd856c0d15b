import Errands
import Foundation
import Postmortems
import Storage
import Testing

@testable import Website

/// Each tag of the pages of accounts, people and settings has its field, whatever there is to show.
struct AccountViewsTests {
  private let rendering: Rendering
  private let now = TestSite.start
  private let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

  init() throws { rendering = try Rendering.once() }

  @Test(arguments: Language.allCases) func `my account`(language: Language) throws {
    let words = rendering.catalogues[language]
    let session = Session(
      id: SessionID("s")!, createdAt: now, seenAt: now, expiresAt: now, browser: "Mozilla Firefox on Windows")
    let tokens = [now, nil].map { Token(id: TokenID("t")!, name: "export", createdAt: now, usedAt: $0) }
    var full = AccountView.Extra()
    full.problems = FormProblems("name", Refusal.emptyText)
    full.token = Secret(presented: "nl_secret")
    full.done = "done"
    for extra in [AccountView.Extra(), full] {
      for current in [session.id, nil] {
        let view = AccountView(
          try account(), [session], tokens, current: current, extra,
          areas: current == nil ? [] : ["security", "Ramp"], zone: berlin, words)
        #expect(TagWalk.faults(of: view, rendering, words) == [])
      }
    }
  }

  @Test(arguments: Language.allCases) func `people`(language: Language) throws {
    let words = rendering.catalogues[language]
    let people = [
      Person(id: TestSite.lena, name: "Lena Harms", account: true),
      Person(id: TestSite.jonas, name: "Jonas Petersen", account: true),
      Person(id: PersonID("tomke")!, name: "Tomke Behrens", account: false),
    ]
    var full = PeopleView.Extra()
    full.problems = FormProblems("name", Refusal.emptyText)
    full.link = ("http://localhost/invitations/x", "For everybody.")
    full.refusal = Problem(AccountRefusal.lastAdministrator)
    let administration = PeopleView.Administration(
      accounts: [TestSite.lena: try account(), TestSite.jonas: try account(disabledAt: now)],
      invitations: [try invitation()], zone: .gmt)
    let voices = PeopleView.Voices(areas: ["security", "Ramp"], speakers: [TestSite.lena: ["Ramp"]])
    for view in [
      PeopleView(people, administration, full, voices, words),
      PeopleView(people, nil, PeopleView.Extra(), PeopleView.Voices(areas: [], speakers: [:]), words),
    ] { #expect(TagWalk.faults(of: view, rendering, words) == []) }
  }

  private var shutOut: Problem {
    var problem = Problem(Refusal.restricted)
    problem.shutOut = ShutOut(
      postmortem: ID("printers")!, reason: "A customer is named", until: TestSite.start, zone: .gmt)
    return problem
  }

  @Test(arguments: Language.allCases) func `settings, forms, notices and problems`(language: Language) {
    let words = rendering.catalogues[language]
    for problems in [
      FormProblems(), FormProblems("zone", AccountRefusal.unknownZone),
      FormProblems("areas", PreparationRefusal.badAreas),
    ] {
      let mail = MailSettingsFields(
        TypedMailSettings(nil), problems, isSet: true,
        trial: TrialMailFields(.failed(.broken), to: "lena@brackmoor.example", words), words)
      let settings = SettingsView(
        WorkspaceSettings(), problems, mail: mail,
        preparation: TypedPreparation(PreparationSettings(), words).fields(problems, words), isSaved: true,
        words)
      #expect(TagWalk.faults(of: settings, rendering, words) == [])
      let form = FormPage(
        title: "T", introduction: "I", action: "/a", inputs: NewAccountForm.empty(words),
        hidden: [["name": "code", "value": "x"]], submit: "S", problem: "P")
      #expect(TagWalk.faults(of: form, rendering, words) == [])
      #expect(TagWalk.faults(of: NoticePage(title: "T", sentence: "S"), rendering, words) == [])
      for problem in [Problem.notFound, shutOut] {
        let page = ProblemPage(problem, words, for: ID("jonas-petersen")!)
        #expect(TagWalk.faults(of: page, rendering, words) == [])
      }
    }
  }

  @Test(arguments: [
    ("Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0", "Firefox, Linux"),
    (
      "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0", "Edge, Windows"
    ),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1", "Safari, iPhone"),
    ("", "?"),
  ]) func `browsers are called by their names`(userAgent: String, name: String) {
    #expect(BrowserName.of(userAgent) == name)
  }

  @Test func `days are those of the workspace's zone, in the reader's language`() throws {
    let evening = Date(timeIntervalSince1970: 1_767_655_800)
    let (german, english) = (rendering.catalogues[.de], rendering.catalogues[.en])
    #expect(german.day(evening, in: .gmt) == "05.01.2026")
    #expect(german.day(evening, in: berlin) == "06.01.2026")
    #expect(english.day(evening, in: berlin) == "6 Jan 2026")
  }

  @Test func `an hour says its zone`() throws {
    let evening = Date(timeIntervalSince1970: 1_767_655_800)
    #expect(rendering.catalogues[.de].moment(evening, in: berlin) == "06.01.2026, 00:30 (Europe/Berlin)")
    #expect(rendering.catalogues[.en].moment(evening, in: .gmt) == "5 Jan 2026, 23:30 (UTC)")
  }

  @Test(arguments: Language.allCases) func `no page of accounts shows a date as programs write it`(
    language: Language
  ) throws {
    let words = rendering.catalogues[language]
    let session = Session(
      id: SessionID("s")!, createdAt: now, seenAt: now, expiresAt: now, browser: "Firefox")
    let token = Token(id: TokenID("t")!, name: "alerts", createdAt: now, usedAt: now)
    let account = rendering.page(
      AccountView(
        try account(), [session], [token], current: nil, AccountView.Extra(), areas: [], zone: berlin,
        words),
      Page("T", viewer: nil), words)
    let administration = PeopleView.Administration(
      accounts: [:], invitations: [try invitation()], zone: berlin)
    let people = rendering.page(
      PeopleView(
        [], administration, PeopleView.Extra(), PeopleView.Voices(areas: [], speakers: [:]), words),
      Page("T", viewer: nil), words)
    for html in [account, people] {
      #expect(html.firstMatch(of: /\d{4}-\d{2}-\d{2}/) == nil)
    }
  }

  private func account(disabledAt: Date? = nil) throws -> Account {
    Account(
      person: TestSite.lena, name: "Lena Harms", email: try EmailAddress("lena@brackmoor.example"),
      role: .admin,
      language: nil, createdAt: now, disabledAt: disabledAt)
  }

  private func invitation() throws -> Invitation {
    Invitation(
      id: InvitationID("i")!, purpose: .join, role: .member, person: nil, createdBy: nil, createdAt: now,
      expiresAt: now, revokedAt: nil, used: 1)
  }
}
