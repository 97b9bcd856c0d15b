import Errands
import Foundation
import Postmortems
import Testing

@testable import Storage
@testable import Website

/// The page before the meeting: what is asked, who is ready, what the table does not tell, which area has no voice.
struct PreparationViewTests {
  let rendering: Rendering

  init() throws { rendering = try Rendering.once() }

  /// A meeting that is planned, three who are invited, and two rows with hours between them.
  static func planned(_ language: Language = .en) throws -> Sample {
    var sample = try Sample(language)
    for name in ["jonas", "karsten"] {
      try sample.apply(.meeting(.addParticipant(person: Sample.id(name))))
    }
    try sample.apply(
      .schedule(.scheduleMeeting(id: Sample.id("m1"), at: "2021-12-23 14:00", facilitator: nil)))
    for (id, when) in [("e1", "2021-12-10 09:10"), ("e2", "2021-12-10 12:30")] {
      try sample.apply(
        .timeline(
          .addEvent(
            id: Sample.id(id), when: when, text: "Row", kind: nil, flags: nil, source: nil, near: nil)))
    }
    return sample
  }

  private func known(
    _ sample: Sample, reader: String = "tomke", hasMail: Bool = true, reminders: [SentReminder] = [],
    speakers: [String: Set<String>] = [:]
  ) throws -> PreparationFacts {
    let facts = try sample.facts(rendering)
    let voices = try speakers.map { (try Sample.id($0.key) as PersonID, $0.value) }
    return PreparationFacts(
      facts: facts, settings: PreparationSettings(), speakers: Dictionary(uniqueKeysWithValues: voices),
      reminders: reminders,
      reachable: [try Sample.id("jonas"): "jonas@brackmoor.example", try Sample.id("tomke"): "t@x.example"],
      hasMail: hasMail, reader: try Sample.id(reader),
      runs: facts.postmortem.runs(Participant(try Sample.id(reader))), administers: true,
      origin: "https://pm.example")
  }

  private func nudged(_ seconds: TimeInterval, failure: String? = nil) throws -> SentReminder {
    let at = try Sample(.en).now.addingTimeInterval(seconds)
    return SentReminder(
      about: Nudges.about, person: try Sample.id("jonas"), sequence: 3, madeAt: at,
      sentAt: failure == nil ? at : nil, failure: failure)
  }

  private func html(_ known: PreparationFacts) -> String {
    rendering.part(PreparationPageView(known), known.facts.words)
  }

  @Test(arguments: Language.allCases) func `every tag has its field, and every word is there`(
    _ language: Language
  ) throws {
    let sample = try Self.planned(language)
    for known in [
      try known(sample), try known(sample, hasMail: false), try known(sample, reader: "karsten"),
      try known(sample, reminders: [nudged(-60, failure: "refused")], speakers: ["jonas": ["security"]]),
      try known(try Sample(language)), try known(try Sample.full(language)),
    ] {
      let (facts, words) = (known.facts, known.facts.words)
      #expect(TagWalk.faults(of: PreparationPageView(known), rendering, words) == [])
      #expect(TagWalk.faults(of: PreparationView(facts), rendering, words) == [])
      #expect(TagWalk.faults(of: AgreementView(facts), rendering, words) == [])
    }
  }

  @Test func `it says who is ready and who is not, with a dashed ring for the latter`() throws {
    var sample = try Self.planned()
    try sample.apply(.preparation(.declareReady(person: Sample.id("karsten"))))
    let page = html(try known(sample))
    #expect(page.contains("1 of 3 have said that their events are in."))
    #expect(page.components(separatedBy: "ring invited").count == 3)
    #expect(page.contains("the events of Karsten Wiede not yet after all"))
  }

  @Test func `nobody is nudged twice a day, and nobody who is ready, has no address, or asks`() throws {
    var sample = try Self.planned()
    #expect(try known(sample).dueToNudge == [Sample.id("jonas")])
    #expect(try known(sample, reminders: [nudged(-3_600)]).dueToNudge.isEmpty)
    #expect(try known(sample, reminders: [nudged(-86_400)]).dueToNudge == [Sample.id("jonas")])
    try sample.apply(.preparation(.declareReady(person: Sample.id("jonas"))))
    #expect(try known(sample).dueToNudge.isEmpty)
  }

  @Test func `nobody is nudged about a meeting that is not planned`() throws {
    var sample = try Self.planned()
    try sample.apply(.schedule(.cancelMeeting(meeting: Sample.id("m1"))))
    #expect(try known(sample).dueToNudge.isEmpty)
  }

  @Test func `a nudge says what is expected and where, and counts on`() throws {
    let known = try known(try Self.planned(), reminders: [nudged(-86_400)])
    let meeting = try #require(known.postmortem.preparesFor)
    let account = Account(
      person: try Sample.id("jonas"), name: "Jonas Petersen",
      email: try EmailAddress("jonas@brackmoor.example"), role: .member, language: nil,
      createdAt: known.facts.now, disabledAt: nil)
    let letter = NudgeLetter(meeting, known, known.facts.words).letter(
      to: account, from: .init(name: "Brackmoor", email: "pm@brackmoor.example"))
    #expect(letter.sequence == 4 && letter.about == "events" && letter.meeting == nil)
    #expect(letter.expiresAt == meeting.at)
    let text = NudgeLetter(meeting, known, known.facts.words).text
    #expect(text.contains("https://pm.example/postmortems/log4shell") && text.contains("however rough"))
    #expect(letter.message.contains("To: =?utf-8?B?"))
  }

  @Test func `without mail there is the text to send oneself`() throws {
    let page = html(try known(try Self.planned(), hasMail: false))
    #expect(page.contains("mailto:jonas%40brackmoor.example?subject=Your%20events%20are%20missing"))
    #expect(page.contains("<pre>") && !page.contains("/preparation/nudges"))
  }

  @Test func `only whoever runs it nudges, and says of others that they are ready`() throws {
    let page = html(try known(try Self.planned(), reader: "jonas"))
    #expect(!page.contains("/preparation/nudges") && !page.contains("name=\"person\""))
    #expect(page.contains("My events are in"))
  }

  @Test func `hours without an event are named, with how long they are`() throws {
    let page = html(try known(try Self.planned()))
    #expect(page.contains("10 Dec 2021, 09:10 – 12:30") && page.contains("3 h 20 min"))
  }

  @Test func `an affected area that nobody invited speaks for is named`() throws {
    var sample = try Self.planned()
    let speakers: [String: Set<String>] = ["jonas": ["operations"], "lena": ["security"]]
    #expect(html(try known(sample, speakers: speakers)).contains("<b>Development, Security</b>"))
    try sample.apply(.preparation(.spareArea(area: "development")))
    #expect(html(try known(sample, speakers: speakers)).contains("<b>Security</b>"))
  }

  @Test func `lateness is said in plain words, after as many days as are settled`() throws {
    let sample = try Self.planned()
    let facts = try sample.facts(rendering)
    // Eleven days after the first row.
    #expect(rendering.part(HeadingView(facts), facts.words).contains("Late: 11 days without a meeting."))
    let patient = Facts(
      sample.postmortem, people: facts.people, words: facts.words, now: facts.now, lateAfter: 11)
    #expect(rendering.part(HeadingView(patient), facts.words).contains("Began: 11 days ago"))
  }

  @Test func `the usual areas have a name in each language, others are called as typed`() throws {
    let catalogues = Language.allCases.map { rendering.catalogues[$0] }
    let read = Areas.read(" Betrieb \nsecurity\n\nRamp  south\nEntwicklung", catalogues)
    #expect(read == ["operations", "security", "Ramp south", "development"])
    #expect(
      Areas(words: rendering.catalogues[.de]).text(read) == "Betrieb\nSicherheit\nRamp south\nEntwicklung")
  }
}
