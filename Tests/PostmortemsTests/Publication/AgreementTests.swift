import Foundation
import Testing

@testable import Postmortems

struct AgreementTests {
  static let lena = Cast.lena.person!
  static let jonas = Cast.jonas.person!
  static let friday = CivilDate(spelled: "2021-12-17")!
  static let weekly = "Weekly of operations"
  var printers: Printers

  init() throws {
    printers = try Printers()
    try printers.apply(.meeting(.addParticipant(person: Self.jonas)))
  }

  private static func completes(_ person: PersonID?, _ by: CivilDate? = friday) -> Command {
    .agreement(.setCompletion(person: person, by: by))
  }

  private static func carries(_ person: PersonID = jonas, _ into: String = weekly) -> Command {
    .agreement(.assignTeaser(person: person, into: into))
  }

  private static func done(_ into: String = weekly) -> Command {
    .agreement(.finishTeaser(person: jonas, into: into))
  }

  @Test mutating func `somebody who takes part completes the record by a day`() throws {
    try printers.apply(Self.completes(Self.jonas))
    let completion = try #require(printers.postmortem.agreement.completion)
    #expect(completion.person == Self.jonas && completion.by == Self.friday && completion.at == Cast.now)
    #expect(try printers.apply(Self.completes(Self.jonas), at: Cast.later(60)).isEmpty)
    try printers.apply(Self.completes(Self.lena))
    #expect(printers.postmortem.agreement.completion?.person == Self.lena)
    try printers.apply(Self.completes(nil, nil))
    #expect(printers.postmortem.agreement.completion == nil)
    #expect(try printers.apply(Self.completes(nil)).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `nobody is given it who is not there, without a day, or for a day that is over`() throws
  {
    #expect(printers.refusal(of: Self.completes(Cast.amira.person!)) == .notTakingPart)
    #expect(printers.refusal(of: Self.completes(Self.jonas, nil)) == .dateMissing)
    let yesterday = CivilDate(spelled: "2021-12-12")!
    #expect(printers.refusal(of: Self.completes(Self.jonas, yesterday)) == .completionInPast)
    try printers.apply(Self.completes(Self.jonas, CivilDate(spelled: "2021-12-13")!))
  }

  @Test mutating func `who is present takes part, also when taken off those invited`() throws {
    try printers.apply(.meeting(.beginMeeting(id: ID("m1")!, facilitator: nil)))
    try printers.apply(.meeting(.attend(meeting: ID("m1")!, person: Cast.karsten)))
    try printers.apply(.meeting(.removeParticipant(person: Cast.karsten)))
    try printers.apply(Self.completes(Cast.karsten))
    try printers.apply(Self.carries(Cast.karsten))
    #expect(printers.postmortem.agreement.carriers.map(\.person) == [Cast.karsten])
  }

  @Test mutating func `several carry the teaser, one into several meetings, and each is ticked off`() throws {
    try printers.apply(Self.carries())
    try printers.apply(Self.carries(Self.jonas, "  Guild "))
    try printers.apply(Self.carries(Self.lena))
    #expect(printers.postmortem.agreement.carriers.map(\.into) == [Self.weekly, "Guild", Self.weekly])
    #expect(try printers.apply(Self.carries()).isEmpty)
    try printers.apply(Self.done(), at: Cast.later(3_600))
    #expect(printers.postmortem.agreement.carrier(Self.jonas, Self.weekly)?.doneAt == Cast.later(3_600))
    #expect(try printers.apply(Self.done()).isEmpty)
    let reopen = Command.agreement(.reopenTeaser(person: Self.jonas, into: Self.weekly))
    try printers.apply(reopen)
    #expect(printers.postmortem.agreement.carrier(Self.jonas, Self.weekly)?.doneAt == nil)
    #expect(try printers.apply(reopen).isEmpty)
    let withdraw = Command.agreement(.withdrawTeaser(person: Self.jonas, into: Self.weekly))
    try printers.apply(withdraw)
    #expect(printers.postmortem.agreement.carriers.map(\.into) == ["Guild", Self.weekly])
    #expect(try printers.apply(withdraw).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `the teaser is carried by those who take part, into a meeting that has a name`() throws
  {
    #expect(printers.refusal(of: Self.carries(Cast.amira.person!)) == .notTakingPart)
    #expect(printers.refusal(of: Self.carries(Self.jonas, " ")) == .emptyText)
    let long = String(repeating: "x", count: 101)
    #expect(printers.refusal(of: Self.carries(Self.jonas, long)) == .textTooLong(limit: 100))
    #expect(printers.refusal(of: Self.done()) == .teaserNotAssigned)
    let reopen = Command.agreement(.reopenTeaser(person: Self.jonas, into: Self.weekly))
    #expect(printers.refusal(of: reopen) == .teaserNotAssigned)
  }

  @Test mutating func `what was agreed on changes nothing that an edition shows`() throws {
    try printers.apply(.publication(.publish))
    try printers.apply(Self.completes(Self.jonas))
    try printers.apply(Self.carries())
    #expect(!printers.postmortem.differsFromEdition)
  }
}
