import CLibCurl
import Foundation
import Postmortems
import StorageSQLite
import Testing

@testable import Errands
@testable import Storage

struct PostmanTests {
  static let now = Date(timeIntervalSince1970: 1_767_600_000)
  private static let nobody = MailSettings(
    host: "127.0.0.1", port: 1, security: .none, sender: "pm@brackmoor.example")

  private func letter(
    _ id: String, person: String = "jonas", sequence: Int = 0, address: String = "jonas@brackmoor.example"
  )
    -> Letter
  {
    Letter(
      id: LetterID(id)!, postmortem: PostmortemID("printers")!, meeting: MeetingID("m1")!,
      person: PersonID(person)!, sequence: sequence, cancels: false, origin: "https://pm.example",
      address: address, message: "Subject: x\r\n\r\nHello\r\n", expiresAt: Self.now + 86_400)
  }

  private func kept(_ body: (Outbox) async throws -> Void) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    let database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
    let committer = Committer(database)
    async let running: Void = committer.run()
    let outcome: Result<Void, any Error>
    do { outcome = .success(try await body(Outbox(database, committer))) } catch {
      outcome = .failure(error)
    }
    await committer.close()
    await running
    try outcome.get()
  }

  private var standing: PostmortemID { PostmortemID("printers")! }

  @Test func `what fails is tried again after growing pauses, and not for ever`() {
    let outcomes = (1...6).map { Postman.outcome(.unreachable, attempt: $0, at: Self.now) }
    let pauses = outcomes.compactMap { outcome -> Double? in
      if case .again(let at, _) = outcome { at.timeIntervalSince(Self.now) } else { nil }
    }
    #expect(pauses == pauses.sorted() && pauses.count == 5)
    #expect(outcomes.last == .givenUp(failure: "unreachable"))
    #expect(Postman.outcome(.refused, attempt: 1, at: Self.now) == .givenUp(failure: "refused"))
    #expect(Postman.outcome(nil, attempt: 6, at: Self.now) == .sent)
  }

  @Test func `where nobody answers the letter waits, and the others are not tried`() async throws {
    try await kept { outbox in
      try await outbox.add([letter("l1"), letter("l2", person: "amira")], at: Self.now)
      let postman = Postman(outbox, now: { Self.now }) { Self.nobody }
      try await postman.deliver()
      let all = try await outbox.standing(of: standing)
      #expect(all.map(\.attempts).sorted() == [0, 1])
      #expect(all.compactMap(\.failure) == ["unreachable"] && all.allSatisfy { $0.endedAt == nil })
      #expect(try await outbox.nextDue() == Self.now)
    }
  }

  @Test func `without a mail server nothing is tried`() async throws {
    try await kept { outbox in
      try await outbox.add([letter("l1")], at: Self.now)
      try await Postman(outbox, now: { Self.now }) { nil }.deliver()
      #expect(try await outbox.standing(of: standing).map(\.attempts) == [0])
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a postman with nothing to do looks once a round, and at once when somebody rings`() async throws {
    // Before the hundreds of other tests that wait for the same threads.
    try await Task(priority: .high) { try await kept(looksByRoundAndByRing) }.value
  }

  @Sendable private func looksByRoundAndByRing(_ outbox: Outbox) async throws {
    let looks = AsyncStream<Void>.makeStream()
    let postman = Postman(outbox, round: 0.1, now: { Self.now }) {
      looks.continuation.yield()
      return nil
    }
    let running = Task { await postman.run { _ in } }
    let began = ContinuousClock.now
    var looking = looks.stream.makeAsyncIterator()
    for _ in 0..<6 { await looking.next() }
    #expect(ContinuousClock.now - began >= .milliseconds(500))
    running.cancel()
    await running.value
    let patient = Postman(outbox, round: 3_600, now: { Self.now }) {
      looks.continuation.yield()
      return nil
    }
    let waiting = Task { await patient.run { _ in } }
    for _ in 0..<3 {
      await patient.ring()
      await looking.next()
    }
    waiting.cancel()
    await waiting.value
  }

  @Test func `an address that is none and a letter that is too late end at once`() async throws {
    try await kept { outbox in
      try await outbox.add([letter("l1", address: "jonas,x@brackmoor.example")], at: Self.now)
      try await Postman(outbox, now: { Self.now }) { Self.nobody }.deliver()
      #expect(try await outbox.standing(of: standing).map(\.failure) == ["badAddress"])
      try await outbox.add([letter("l2", person: "amira")], at: Self.now)
      try await Postman(outbox, now: { Self.now + 90_000 }) { Self.nobody }.deliver()
      #expect(Set(try await outbox.standing(of: standing).map(\.failure)) == ["badAddress", "tooLate"])
    }
  }

  @Test func `what curl says is put into words for people`() {
    #expect(MailServer.failure(CURLE_OK, answer: 250) == nil)
    #expect(MailServer.failure(CURLE_SEND_ERROR, answer: 550) == .refused)
    #expect(MailServer.failure(CURLE_RECV_ERROR, answer: 450) == .refusedForNow)
    #expect(MailServer.failure(CURLE_RECV_ERROR, answer: 354) == .broken)
    #expect(MailServer.failure(CURLE_LOGIN_DENIED, answer: 535) == .badCredentials)
  }
}
