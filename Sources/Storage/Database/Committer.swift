/// Gathers what all rooms and tables want to commit while a commit is under way, and commits it together: one wait
/// for the disk serves everybody who came meanwhile.
///
/// `run` is the long-lived task that commits; a caller that is cancelled stops waiting but never undoes or interrupts
/// a commit.
package actor Committer {
  private let database: any Database
  private var waiting: [(units: [Unit], answer: CheckedContinuation<[Outcome], any Error>)] = []
  private var sleeper: CheckedContinuation<Void, Never>?
  private var closed = false

  package init(_ database: any Database) { self.database = database }

  /// Commits one unit. Throws `CommitFailed` where the outcome is unknown, and where the committer has been closed.
  package func commit(_ unit: Unit) async throws -> Outcome {
    guard let outcome = try await commit([unit]).first else { throw CommitterClosed() }
    return outcome
  }

  /// Commits units together, each for itself, in their order.
  package func commit(_ units: [Unit]) async throws -> [Outcome] {
    if closed { throw CommitterClosed() }
    return try await withCheckedThrowingContinuation { answer in
      waiting.append((units, answer))
      wake()
    }
  }

  /// Commits until it is closed, and then what was still waiting.
  package func run() async {
    while true {
      if waiting.isEmpty {
        if closed { return }
        await withCheckedContinuation { sleeper = $0 }
        continue
      }
      let batch = waiting
      waiting = []
      await commit(batch)
    }
  }

  /// Takes nothing new; `run` returns when all that was asked for is done.
  package func close() {
    closed = true
    wake()
  }

  private func wake() {
    sleeper?.resume()
    sleeper = nil
  }

  private func commit(_ batch: [(units: [Unit], answer: CheckedContinuation<[Outcome], any Error>)]) async {
    do {
      var outcomes = try await database.commit(batch.flatMap(\.units))[...]
      for entry in batch {
        entry.answer.resume(returning: Array(outcomes.prefix(entry.units.count)))
        outcomes = outcomes.dropFirst(entry.units.count)
      }
    } catch {
      for entry in batch { entry.answer.resume(throwing: CommitFailed(cause: error)) }
    }
  }
}

/// The database did not take a commit: whether it has it nonetheless, only reading tells.
package struct CommitFailed: Error {
  package let cause: any Error
}

/// The workspace is shutting down and commits nothing more.
package struct CommitterClosed: Error, Hashable {
  package init() {}
}
