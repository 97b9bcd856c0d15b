import HTTPTypes
import Postmortems
import Storage
import Testing

@testable import Website

/// Errors as people and programs see them.
struct ProblemTests {
  @Test func `people get a page in their language, with a way on`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      var german = guest
      german.language = "de-DE,de;q=0.9"
      let answer = try await german.get("/nowhere")
      #expect(answer.status == .notFound && answer.headers[.contentType] == "text/html; charset=utf-8")
      #expect(
        answer.text.contains("<html lang=\"de\">") && answer.text.contains(site.words(.de)("error.notFound")))
      #expect(answer.text.contains("href=\"/\""))
    }
  }

  @Test(arguments: ["application/json", "application/problem+json"])
  func `programs get problem details`(accept: String) async throws {
    try await TestSite().visited { (site, guest) async throws in
      let answer = try await guest.get("/nowhere", [.accept: accept])
      let problem = try answer.problem()
      #expect(answer.headers[.contentType] == "application/problem+json")
      #expect(problem.type == "/problems/notFound" && problem.status == 404)
      #expect(problem.title == site.words(.en)("error.notFound"))
    }
  }

  @Test func `a script of a page gets problem details too`() async throws {
    try await TestSite().visited { (_, guest) async throws in
      let answer = try await guest.get("/people", [.accept: "*/*", .secFetchMode: "cors"])
      #expect(answer.status == .unauthorized)
      #expect(try answer.problem().type == "/problems/signInRequired")
    }
  }

  @Test(arguments: [("/signout", "POST"), ("/signin/", "GET, HEAD, POST"), ("/people/jonas/role", "POST")])
  func `a page that takes another method says which`(path: String, allowed: String) async throws {
    try await TestSite().visited { (site, guest) async throws in
      let answer = try await guest.ask(.delete, path)
      #expect(answer.status == .methodNotAllowed && answer.headers[.allow] == allowed)
      #expect(answer.text.contains(site.words(.en)("error.wrongMethod", ["allowed": allowed])))
    }
  }

  @Test func `so does an address for programs`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      var program = guest
      program.language = "de"
      for path in ["/api/v1/tokens", "/api/v1/tokens?for=lena"] {
        let answer = try await program.get(path, [.accept: "application/json"])
        #expect(answer.status == .methodNotAllowed && answer.headers[.allow] == "POST")
        let problem = try answer.problem()
        #expect(problem.type == "/problems/wrongMethod" && problem.status == 405)
        #expect(problem.title == site.words(.de)("error.wrongMethod", ["allowed": "POST"]))
      }
    }
  }

  @Test(arguments: ["/signout/now", "/assets", "/assets/0", "/API/v1/tokens", "/resets"])
  func `a path beside one that is there leads nowhere, by any method`(path: String) async throws {
    try await TestSite().visited { (_, guest) async throws in
      #expect(try await guest.post(path).status == .notFound)
    }
  }

  @Test func `what goes wrong inside tells nothing of itself`() async throws {
    try await TestSite().visited { (site, guest) async throws in
      let answer = try await site.signedIn(guest).get("/failure")
      #expect(answer.status == .internalServerError)
      #expect(answer.text.contains(site.words(.en)("error.unexpected")))
      #expect(!answer.text.contains("do not tell") && !answer.text.contains("TestFailure"))
    }
  }

  @Test(arguments: RefusalSamples.all) func `every refusal has words and a status in both languages`(
    refusal: Refusal
  ) throws {
    let rendering = try Rendering.once()
    let problem = Problem(refusal)
    #expect(problem.status.kind == .clientError)
    for language in Language.allCases {
      let words = rendering.catalogues[language]
      #expect(words.has("refusal.\(refusal.name)"))
      #expect(!problem.sentence(words).contains("{"))
      let details = ProblemDetails(problem, words)
      #expect(details.type == "/problems/\(refusal.name)" && details.refusal == refusal.name)
    }
  }

  @Test func `so have all other problems`() throws {
    let rendering = try Rendering.once()
    let accounts = AccountRefusal.allCases.map { Problem($0) }
    let passwords = PasswordRefusal.allCases.map { Problem($0) }
    let mail = MailRefusal.allCases.map { Problem($0) }
    let preparation = PreparationRefusal.allCases.map { Problem($0) }
    let own: [Problem] = [
      .mailMissing, .speaksForThemselves, .poolOnly, .facilitatorsOnly, .badAbsence, .onlyOwnPrompts,
      .notFound, .signInRequired, .administratorsOnly, .onlyForOneself, .foreignOrigin, .badEncoding,
      .badRequest, .badHost,
      .targetTooLong, .tooLarge, .wrongContentType, .wrongCredentials, .wrongPassword, .wrongSetupCode, .busy,
      .unexpected, .tooManyAttempts(retryAfter: 61), .wrongMethod(allowed: ["GET"]),
    ]
    for problem in accounts + passwords + mail + preparation + own {
      for language in Language.allCases {
        let words = rendering.catalogues[language]
        #expect(words.has("error.\(problem.name)"), "\(problem.name)")
        #expect(!problem.sentence(words).contains("{"), "\(problem.name)")
      }
    }
  }
}

/// One of each case. The switch stands there so that a new case does not compile without its sample.
enum RefusalSamples {
  static let all: [Refusal] = [
    .unknown(.event(ID("e")!)), .removed(.event(ID("e")!)), .notRemoved(.event(ID("e")!)), .idTaken("e"),
    .unknownMeeting, .unknownPerson, .unknownZone, .emptyText, .textTooLong(limit: 5), .textHasChanged,
    .controlCharacter,
    .editDoesNotFit, .editCutsCharacter, .timeTooLong, .badDate, .badLink, .badSource, .notEqualTimes,
    .causeBelowItself, .noMeetingYet, .meetingRunning, .meetingEnded, .meetingAdjourned, .noAgenda,
    .meetingCancelled, .meetingHasBegun, .meetingInPast, .meetingTooFar(days: 730), .badMeetingTime,
    .stepIsOver,
    .badMinutes(longest: 480), .ownerNotPresent, .reasonMissing,
    .replacementMissing, .replacedByItself, .alreadyDecided, .onlyFacilitatorOrOpener, .onlyThosePresent,
    .onlyWhoIsAsked, .facilitatesItself, .seatTaken,
    .onlyRunnersOrAdministrators, .restricted, .restrictionInPast, .notRestricted, .discarded, .notDiscarded,
    .discardedForGood,
    .nothingNewToPublish, .notTakingPart, .personNotPresent, .completionInPast, .dateMissing,
    .teaserNotAssigned, .inRow(number: 2, why: .textTooLong(limit: 5)), .tooMany(limit: 500),
  ]

  static func isSampled(_ refusal: Refusal) -> Bool {
    switch refusal {
    case .unknown, .removed, .notRemoved, .idTaken, .unknownMeeting, .unknownPerson, .unknownZone, .emptyText,
      .textTooLong, .textHasChanged, .controlCharacter, .editDoesNotFit, .editCutsCharacter, .timeTooLong,
      .badDate, .badLink,
      .badSource, .notEqualTimes, .causeBelowItself, .noMeetingYet, .meetingRunning, .meetingEnded,
      .meetingAdjourned, .meetingCancelled, .meetingHasBegun, .meetingInPast, .meetingTooFar, .badMeetingTime,
      .noAgenda,
      .stepIsOver, .badMinutes, .ownerNotPresent, .reasonMissing,
      .replacementMissing, .replacedByItself, .alreadyDecided,
      .onlyFacilitatorOrOpener, .onlyRunnersOrAdministrators, .onlyThosePresent, .onlyWhoIsAsked,
      .facilitatesItself, .seatTaken, .restricted, .inRow, .tooMany,
      .restrictionInPast, .notRestricted,
      .discarded,
      .notDiscarded, .discardedForGood, .nothingNewToPublish, .notTakingPart, .personNotPresent,
      .completionInPast, .dateMissing, .teaserNotAssigned:
      true
    }
  }
}
