import Postmortems
import Rooms
import Storage

extension LiveRoom {
  /// What came of a command.
  /// - Throws: the `Refusal` that says why nothing.
  func accepted(_ ask: Ask) async throws -> (stamp: Stamp, changes: [Change], overwritten: [Change]) {
    switch try await self.ask(ask) {
    case .accepted(let stamp, let changes, let overwritten): return (stamp, changes, overwritten)
    case .refused(let refusal): throw refusal
    case .otherHistory: throw Problem.otherHistory
    }
  }

  /// What a command changes.
  func changes(by ask: Ask) async throws -> [Change] { try await accepted(ask).changes }
}
