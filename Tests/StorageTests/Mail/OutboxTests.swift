import Foundation
import Postmortems
import Testing

@testable import Storage

struct OutboxTests {
  static let start = TestMembership.start
  private let printers = PostmortemID("printers")!

  private func letter(_ id: String, sequence: Int = 0) -> Letter {
    Letter(
      id: LetterID(id)!, postmortem: printers, meeting: MeetingID("m1")!, person: TestMembership.lena,
      sequence: sequence, cancels: false, origin: "", address: "lena@brackmoor.example", message: "x",
      expiresAt: Self.start + 86_400)
  }

  private func kept(_ body: (Outbox) async throws -> Void) async throws {
    try await TestMembership.kept { _, database in
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
  }

  @Test func `a letter is claimed by one, and by the next only when that one is heard of no more`()
    async throws
  {
    try await kept { outbox in
      try await outbox.add([letter("l1")], at: Self.start)
      let claimed = try #require(try await outbox.next(at: Self.start))
      #expect(claimed.letter == letter("l1") && claimed.attempt == 1)
      #expect(try await outbox.next(at: Self.start + 60) == nil)
      #expect(try await outbox.nextDue() == Self.start + 300)
      #expect(try await outbox.next(at: Self.start + 300)?.attempt == 2)
    }
  }

  @Test func `nobody is told the same twice, and what was given up is tried anew`() async throws {
    try await kept { outbox in
      try await outbox.add([letter("l1")], at: Self.start)
      _ = try await outbox.next(at: Self.start)
      try await outbox.settle(LetterID("l1")!, .givenUp(failure: "refused"), at: Self.start)
      #expect(try await outbox.next(at: Self.start + 600) == nil)
      #expect(try await outbox.standing(of: printers).first?.failure == "refused")
      try await outbox.add([letter("l2")], at: Self.start + 600)
      #expect(try await outbox.next(at: Self.start + 600)?.letter.id.text == "l1")
      try await outbox.settle(LetterID("l1")!, .sent, at: Self.start + 600)
      try await outbox.add([letter("l3")], at: Self.start + 700)
      #expect(try await outbox.next(at: Self.start + 700) == nil)
      #expect(try await outbox.standing(of: printers).first?.sentAt == Self.start + 600)
    }
  }

  @Test func `a later letter overtakes one that nobody has tried to send`() async throws {
    try await kept { outbox in
      try await outbox.add([letter("l1")], at: Self.start)
      try await outbox.add([letter("l2", sequence: 1)], at: Self.start)
      #expect(try await outbox.next(at: Self.start)?.letter.id.text == "l2")
      #expect(try await outbox.next(at: Self.start) == nil)
      #expect(try await outbox.standing(of: printers).map(\.sequence) == [1])
      #expect(try await outbox.postmortems(at: Self.start) == [printers])
      #expect(try await outbox.postmortems(at: Self.start + 90_000).isEmpty)
    }
  }

  @Test func `a failure says when it is tried the next time`() async throws {
    try await kept { outbox in
      try await outbox.add([letter("l1")], at: Self.start)
      _ = try await outbox.next(at: Self.start)
      try await outbox.settle(
        LetterID("l1")!, .again(at: Self.start + 60, failure: "tooSlow"), at: Self.start)
      let standing = try #require(try await outbox.standing(of: printers).first)
      #expect(standing.dueAt == Self.start + 60 && standing.failure == "tooSlow" && standing.endedAt == nil)
      #expect(try await outbox.next(at: Self.start + 59) == nil)
      #expect(try await outbox.next(at: Self.start + 60)?.attempt == 2)
    }
  }
}

struct MailSettingsTests {
  static let settings = MailSettings(
    host: "mail.brackmoor.example", port: 587, security: .startTLS, user: "pm", password: "geheim",
    sender: "pm@brackmoor.example")

  @Test func `what is set is read back, and can be forgotten`() async throws {
    try await TestMembership.kept { membership in
      #expect(try await membership.settings.mail() == nil)
      try await membership.settings.write(Self.settings)
      #expect(try await membership.settings.mail() == Self.settings)
      try await membership.settings.write(WorkspaceSettings(name: "Brackmoor"))
      #expect(try await membership.settings.mail() == Self.settings)
      try await membership.settings.write(nil)
      #expect(try await membership.settings.mail() == nil)
    }
  }

  @Test func `what could not be used is refused`() {
    func refusal(_ change: (inout MailSettings) -> Void) -> MailRefusal? {
      var settings = Self.settings
      change(&settings)
      do throws(MailRefusal) { _ = try settings.checked() } catch { return error }
      return nil
    }
    #expect(refusal { $0.host = "mail.example/x@y" } == .badHost)
    #expect(refusal { $0.host = "" } == .badHost)
    #expect(refusal { $0.port = 0 } == .badPort)
    #expect(refusal { $0.sender = "pm@brackmoor.example>\r\nRCPT TO:<x@y" } == .badSender)
    #expect(refusal { $0.password = "" } == .badCredentials)
    #expect(refusal { $0.user = "a\r\nb" } == .badCredentials)
    #expect(refusal { _ in } == nil)
  }

  @Test func `printing them shows no password`() {
    #expect(!"\(Self.settings)".contains("geheim") && !String(reflecting: Self.settings).contains("geheim"))
  }

  @Test(arguments: [
    "lena@brackmoor.example", "lena+pm@brackmoor.example", "o'neill@x", "1@2",
  ])
  func `a plain address is one to write to`(_ address: String) { #expect(MailAddress.isWritable(address)) }

  @Test(arguments: [
    "lena", "a@b@c", "a,b@c", "<a@b>", "a b@c", "a\r\n@b", "ä@b", "a@ö", ".a@b", "a@b.", "\"a\"@b",
  ])
  func `anything else is not`(_ address: String) { #expect(!MailAddress.isWritable(address)) }
}

struct OutboxRemindersTests {
  static let start = TestMembership.start
  private static let printers = PostmortemID("printers")!

  private func letter(_ id: String, about: String, sequence: Int) -> Letter {
    Letter(
      id: LetterID(id)!, postmortem: Self.printers, meeting: nil, about: about, person: TestMembership.lena,
      sequence: sequence, cancels: false, origin: "", address: "lena@brackmoor.example", message: "x",
      expiresAt: Self.start + 86_400)
  }

  @Test func `what somebody was asked for is told apart from meetings, and each time is sent once`()
    async throws
  {
    try await TestMembership.kept { _, database in
      let committer = Committer(database)
      async let running: Void = committer.run()
      let outbox = Outbox(database, committer)
      try await outbox.add([letter("l1", about: "events", sequence: 1)], at: Self.start)
      try await outbox.add([letter("l2", about: "events", sequence: 1)], at: Self.start + 60)
      try await outbox.add([letter("l3", about: "record 2021-12-17", sequence: 1)], at: Self.start + 120)
      let sent = try await outbox.reminders(of: Self.printers)
      #expect(sent.map(\.about) == ["events", "record 2021-12-17"] && sent.map(\.sequence) == [1, 1])
      #expect(sent.first?.madeAt == Self.start)
      #expect(try await outbox.standing(of: Self.printers).isEmpty)
      #expect(try await outbox.postmortems(at: Self.start).isEmpty)
      let first = try #require(try await outbox.next(at: Self.start + 200))
      #expect(first.letter == letter("l1", about: "events", sequence: 1))
      await committer.close()
      await running
    }
  }
}
