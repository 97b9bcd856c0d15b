import Postmortems
import Storage

extension Website {
  /// Ends the streams of whatever sign-in of this person has ended: to be awaited before the end is answered, so that
  /// nothing is told after it.
  func endStreams(of person: PersonID) async {
    await streams.end(of: person) { signIn in
      // Where nobody can say whether it holds, the stream ends too: whoever is signed in comes back.
      do { return try await isSignedIn(signIn) } catch { return false }
    }
  }

  /// Ends the streams whose sign-in has ended by itself.
  func endLapsedStreams() async {
    for person in await streams.people { await endStreams(of: person) }
  }

  /// Whether a sign-in still holds that was recognised when a stream began: it may have been revoked since, or its
  /// account disabled.
  func isSignedIn(_ signIn: SignIn) async throws -> Bool {
    let person = signIn.account.person
    guard let account = try await membership.accounts.find(person), account.disabledAt == nil else {
      return false
    }
    switch signIn.means {
    case .browser(let session):
      return try await membership.sessions.all(of: person, at: now()).contains { $0.id == session.id }
    case .program(let token):
      return try await membership.tokens.all(of: person).contains { $0.id == token.id }
    }
  }
}
