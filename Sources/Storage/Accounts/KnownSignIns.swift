import Foundation
import Synchronization

/// Whose sign-in or token a secret is, kept at hand because every request asks. One process owns the data, so whatever it
/// writes about people and accounts ends what was known, and nothing else can.
package final class KnownSignIns: Sendable {
  /// More than so many at once are read anew.
  static let most = 10_000

  private struct Known {
    var sessions: [String: (account: Account, session: Session)] = [:]
    var tokens: [String: (account: Account, token: Token)] = [:]
    /// How often something was written: what was read before the last time is not known.
    var writes = 0
  }

  private let known = Mutex(Known())

  package init() {}

  /// What is known of the secret with this digest, else what `read` finds.
  func session(
    _ digest: String, at now: Date, read: () async throws -> (account: Account, session: Session)?
  ) async throws -> (account: Account, session: Session)? {
    let (found, writes) = known.withLock { ($0.sessions[digest], $0.writes) }
    if let found, found.session.expiresAt > now { return found }
    let fresh = try await read()
    keep(since: writes) { $0.sessions[digest] = fresh }
    return fresh
  }

  func token(_ digest: String, read: () async throws -> (account: Account, token: Token)?) async throws
    -> (account: Account, token: Token)?
  {
    let (found, writes) = known.withLock { ($0.tokens[digest], $0.writes) }
    if let found { return found }
    let fresh = try await read()
    keep(since: writes) { $0.tokens[digest] = fresh }
    return fresh
  }

  private func keep(since writes: Int, _ change: (inout Known) -> Void) {
    known.withLock {
      guard $0.writes == writes else { return }
      if $0.sessions.count + $0.tokens.count >= KnownSignIns.most { $0 = Known(writes: writes) }
      change(&$0)
    }
  }

  func forget() { known.withLock { $0 = Known(writes: $0.writes + 1) } }
}

/// Commits what concerns people and how they get in.
struct MembershipCommitter: Sendable {
  private let committer: Committer
  private let known: KnownSignIns

  init(_ committer: Committer, _ known: KnownSignIns) {
    self.committer = committer
    self.known = known
  }

  // Forgotten on both sides of the commit: a reader in between must not bring back for good what was.
  func commit(_ unit: Unit) async throws -> Outcome {
    known.forget()
    defer { known.forget() }
    return try await committer.commit(unit)
  }
}
