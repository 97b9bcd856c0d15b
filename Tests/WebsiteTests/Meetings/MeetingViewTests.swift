import Errands
import Foundation
import Postmortems
import Testing

@testable import Storage
@testable import Website

struct MeetingViewTests {
  let rendering: Rendering

  init() throws { rendering = try Rendering.once() }

  private func letter(
    attempts: Int = 1, sentAt: Date? = nil, failure: String? = nil, endedAt: Date? = nil
  ) throws -> LetterStanding {
    LetterStanding(
      meeting: try Sample.id("m2"), person: try Sample.id("jonas"), sequence: 1, cancels: false, origin: "",
      attempts: attempts, dueAt: TestSite.start, sentAt: sentAt, failure: failure, endedAt: endedAt)
  }

  private func line(_ letter: LetterStanding?, hasAddress: Bool = true) throws -> String {
    let facts = try Sample.full(.en).facts(rendering)
    let meeting = try #require(facts.postmortem.upcomingMeetings.first)
    return InvitationLine(letter, meeting, hasAddress: hasAddress, facts).said
  }

  @Test(arguments: Language.allCases) func `every tag has its field, and every word is there`(
    _ language: Language
  ) throws {
    let facts = try Sample.full(language).facts(rendering)
    let meeting = try #require(facts.postmortem.upcomingMeetings.first)
    let facilitation = FacilitationFields(
      meeting, facts, reader: Participant(try Sample.id("tomke")), proposal: nil, isInPool: true)
    for hasMail in [true, false] {
      let view = MeetingView(
        meeting, facts, standing: [try letter(failure: "refused")], accounts: [], hasMail: hasMail,
        mayInvite: true, isAdministrator: true, facilitation: hasMail ? facilitation : nil)
      #expect(TagWalk.faults(of: view, rendering, facts.words) == [])
    }
  }

  @Test func `each trouble of a mail server has its words`() throws {
    for failure in MailFailure.allCases.map(\.rawValue) + ["overtaken"] {
      for language in Language.allCases {
        #expect(rendering.catalogues[language].has("mail.failure.\(failure)"), "\(failure)")
      }
    }
  }

  @Test func `it says of everybody what became of the mail`() throws {
    let at = TestSite.start
    #expect(try line(nil) == "Not invited yet.")
    #expect(try line(nil, hasAddress: false).hasPrefix("No account"))
    #expect(try line(letter(attempts: 0)) == "About to be sent.")
    #expect(try line(letter(sentAt: at, endedAt: at)).hasPrefix("Invited "))
    #expect(try line(letter(failure: "unreachable")).contains("Next try: "))
    #expect(try line(letter(failure: "refused", endedAt: at)).contains("Given up: "))
  }
}
