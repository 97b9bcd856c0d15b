import NIOPosix

/// Hashes and verifies passwords away from the event loops, few at a time: each takes 19 MiB and 25 ms of a core, so
/// that a flood of sign-ins must neither exhaust the memory nor starve the meetings that run meanwhile.
package actor PasswordHashing {
  private let atOnce: Int
  private let waitingAtMost: Int
  private var running = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  package init(atOnce: Int = 2, waitingAtMost: Int = 100) {
    self.atOnce = atOnce
    self.waitingAtMost = waitingAtMost
  }

  /// The encoded hash of a new password.
  package func hash(_ password: Password) async throws -> String {
    var source = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &source) }
    return try await inTurn { try Argon2.hash(password.bytes, salt: salt) }
  }

  /// Whether the password is the one that was hashed. Without a hash (nobody has this address, or no password was
  /// set) it takes just as long and says no: how long an answer takes must not tell who has an account.
  package func verify(_ password: Password, against hash: String?) async throws -> Bool {
    guard password.bytes.count <= Password.mostBytes else { return false }
    let isRight = try await inTurn { Argon2.verify(password.bytes, against: hash ?? Self.nobodys) }
    return isRight && hash != nil
  }

  // The hash of 32 random bytes that nobody kept.
  private static let nobodys =
    "$argon2id$v=19$m=19456,t=2,p=1$ylJmHsoJKjUX7vR5uy+TyA$7gpRBn7ZLTPkiIba4LOuDFW8++kBMVYHZSurrXvTLp8"

  private func inTurn<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws
    -> Result
  {
    if running >= atOnce {
      guard waiting.count < waitingAtMost else { throw Problem.busy }
      await withCheckedContinuation { waiting.append($0) }
    } else {
      running += 1
    }
    // Whoever finishes hands the place on, so `running` changes only where nobody waits.
    defer { if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() } }
    return try await NIOThreadPool.singleton.runIfActive(work)
  }
}
