import Foundation
import Postmortems
import Testing

@testable import Storage

/// Sign-ins and tokens, as their tables keep them.
struct SessionsTests {
  private let start = TestMembership.start
  private let lena = TestMembership.lena

  @Test func `a sign-in is written down as used at most once an hour`() async throws {
    try await TestMembership.kept { membership in
      try await membership.accounts.add(try TestMembership.account(), at: start)
      let new = NewSession(
        id: SessionID("s")!, secret: Secret(presented: "secret"), browser: "Fire\u{7}fox\u{E4}")
      try await membership.sessions.begin(new, for: lena, at: start)
      let session = try #require(try await membership.sessions.recognise(new.secret, at: start)).session
      #expect(session.browser == "Firefox")
      #expect(try await !membership.sessions.prolong(session, at: start + 3_599))
      #expect(try await membership.sessions.prolong(session, at: start + 3_600))
      let later = start + 3_600 + Session.lifetime - 1
      #expect(try await membership.sessions.recognise(new.secret, at: later) != nil)
      #expect(try await membership.sessions.recognise(new.secret, at: later + 1) == nil)
      #expect(try await membership.sessions.recognise(Secret(presented: "other"), at: start) == nil)
    }
  }

  @Test func `a new sign-in forgets the expired ones`() async throws {
    try await TestMembership.kept { membership in
      try await membership.accounts.add(try TestMembership.account(), at: start)
      for number in 0..<3 {
        let new = NewSession(
          id: SessionID("s\(number)")!, secret: Secret(presented: "s\(number)"), browser: "")
        try await membership.sessions.begin(new, for: lena, at: start + Double(number) * Session.lifetime)
      }
      #expect(try await membership.sessions.all(of: lena, at: start).map(\.id.text) == ["s2"])
    }
  }

  @Test func `a token is written down as used at most once an hour`() async throws {
    try await TestMembership.kept { membership in
      try await membership.accounts.add(try TestMembership.account(), at: start)
      let secret = Secret(presented: "nl_secret")
      _ = try await membership.tokens.add(TokenID("t")!, secret, name: "export", for: lena, at: start)
      for (later, used) in [(10.0, 10.0), (3_600, 10), (3_610, 3_610)] {
        let token = try #require(try await membership.tokens.recognise(secret)).token
        try await membership.tokens.use(token, at: start + later)
        #expect(try await membership.tokens.all(of: lena).first?.usedAt == start + used)
      }
    }
  }

  @Test func `the database holds no secret, only digests`() async throws {
    try await TestMembership.kept { membership in
      try await membership.accounts.add(try TestMembership.account(), at: start)
      let new = NewSession(id: SessionID("s")!, secret: Secret(presented: "secret"), browser: "")
      try await membership.sessions.begin(new, for: lena, at: start)
      #expect(try await membership.sessions.recognise(Secret(presented: new.secret.digest), at: start) == nil)
    }
  }

  @Test func `a sign-in that is known ends with what ends it`() async throws {
    try await TestMembership.kept { membership in
      try await membership.accounts.add(try TestMembership.account(), at: start)
      let first = NewSession(id: SessionID("s1")!, secret: Secret(presented: "one"), browser: "")
      let second = NewSession(id: SessionID("s2")!, secret: Secret(presented: "two"), browser: "")
      let token = Secret(presented: "nl_secret")
      _ = try await membership.tokens.add(TokenID("t")!, token, name: "export", for: lena, at: start)
      for new in [first, second] {
        try await membership.sessions.begin(new, for: lena, at: start)
        #expect(try await membership.sessions.recognise(new.secret, at: start)?.session.id == new.id)
      }
      #expect(try await membership.tokens.recognise(token) != nil)
      try await membership.sessions.end(first.id, of: lena)
      #expect(try await membership.sessions.recognise(first.secret, at: start) == nil)
      #expect(try await membership.sessions.recognise(second.secret, at: start) != nil)
      try await membership.tokens.revoke(TokenID("t")!, of: lena, at: start)
      #expect(try await membership.tokens.recognise(token) == nil)
      try await membership.accounts.setLanguage(.en, of: lena)
      #expect(try await membership.sessions.recognise(second.secret, at: start)?.account.language == .en)
    }
  }

  @Test func `what was read before something was written is not kept`() async throws {
    let known = KnownSignIns()
    let account = Account(
      person: lena, name: "Lena", email: try EmailAddress("lena@example.org"), role: .member, language: nil,
      createdAt: start, disabledAt: nil)
    let session = Session(
      id: SessionID("s")!, createdAt: start, seenAt: start, expiresAt: start + 60, browser: "")
    _ = try await known.session("digest", at: start) {
      known.forget()
      return (account, session)
    }
    #expect(try await known.session("digest", at: start) { nil } == nil)
    _ = try await known.session("digest", at: start) { (account, session) }
    #expect(try await known.session("digest", at: start) { nil } != nil)
    #expect(try await known.session("digest", at: start + 60) { nil } == nil)
  }
}
