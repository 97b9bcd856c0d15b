import Foundation
import Postmortems
import Storage
import Synchronization

/// The workspace's settings as every request needs them: read once, and again when they change. One process owns the
/// data, so nobody else changes them.
package final class CurrentSettings: Sendable {
  private let stored: Settings
  private let known = Mutex<WorkspaceSettings?>(nil)

  package init(_ stored: Settings) { self.stored = stored }

  package func read() async throws -> WorkspaceSettings {
    if let settings = known.withLock({ $0 }) { return settings }
    let settings = try await stored.read()
    known.withLock { $0 = settings }
    return settings
  }

  /// The zone of whatever belongs to the workspace as a whole.
  func zone() async throws -> TimeZone { TimeZone(identifier: try await read().zone) ?? .gmt }

  package func write(_ settings: WorkspaceSettings) async throws {
    // Forgotten on both sides of the write: a reader in between must not bring the old ones back for good.
    defer { known.withLock { $0 = nil } }
    try await stored.write(settings)
  }
}
