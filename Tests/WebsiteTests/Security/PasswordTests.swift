import Storage
import Testing

@testable import Website

/// Passwords and secrets.
struct PasswordTests {
  @Test func `a hash is argon2id with its parameters, never twice the same, and verifies`() async throws {
    let hashing = PasswordHashing()
    let password = Password("three barley sheaves")
    let hash = try await hashing.hash(password)
    #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(try await hashing.hash(password) != hash)
    #expect(try await hashing.verify(password, against: hash))
    #expect(try await !hashing.verify(Password("four barley sheaves"), against: hash))
    #expect(try await !hashing.verify(password, against: nil))
    #expect(try await !hashing.verify(password, against: "nonsense"))
  }

  @Test func `an umlaut is the same from every keyboard`() async throws {
    let hashing = PasswordHashing()
    let hash = try await hashing.hash(Password("d\u{FC}nenr\u{FC}cken"))
    #expect(try await hashing.verify(Password("du\u{308}nenru\u{308}cken"), against: hash))
  }

  @Test func `no more are hashed at once than memory allows, and no more wait than makes sense`() async throws
  {
    let hashing = PasswordHashing(atOnce: 1, waitingAtMost: 2)
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (try? await hashing.hash(Password("three barley sheaves"))) != nil }
      }
      return await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(outcomes.filter(\.self).count == 3)
    #expect(try await hashing.hash(Password("three barley sheaves")).isEmpty == false)
  }

  @Test func `nothing secret is printed`() {
    for text in ["\(Password("geheim"))", "\(Secret(presented: "geheim"))"] {
      #expect(!text.contains("geheim"))
    }
    #expect(!String(reflecting: Password("geheim")).contains("geheim"))
    #expect(!String(reflecting: [Secret(presented: "geheim")]).contains("geheim"))
    var dumped = ""
    dump(Secret(presented: "geheim"), to: &dumped)
    dump(Password("geheim"), to: &dumped)
    #expect(!dumped.contains("geheim"))
  }

  @Test func `secrets are of 256 bits and never the same`() {
    let secrets = Set((0..<1_000).map { _ in Fresh.secret(prefix: "nl_").text })
    #expect(secrets.count == 1_000)
    #expect(secrets.allSatisfy { $0.wholeMatch(of: /nl_[A-Za-z0-9_-]{43}/) != nil })
    #expect(
      Secret(presented: "abc").digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `comparing tells equal from different`() {
    #expect(ConstantTime.areEqual("a", "a") && !ConstantTime.areEqual("a", "b"))
    #expect(!ConstantTime.areEqual("\u{E9}", "e\u{301}"))
  }
}
