import Postmortems
import Storage
import Synchronization

/// What is settled about preparing for meetings, kept at hand because a room that tells of a change cannot wait for the
/// database. One process owns the data, so nobody else changes it.
package final class CurrentPreparation: Sendable {
  private let stored: Settings
  private let latest = Mutex(PreparationSettings())

  package init(_ stored: Settings) { self.stored = stored }

  /// As last read.
  package var atHand: PreparationSettings { latest.withLock { $0 } }

  /// Reads it anew.
  @discardableResult
  package func read() async throws -> PreparationSettings {
    let settings = try await stored.preparation()
    latest.withLock { $0 = settings }
    return settings
  }

  package func write(_ settings: PreparationSettings) async throws {
    try await stored.write(settings)
    try await read()
  }
}
