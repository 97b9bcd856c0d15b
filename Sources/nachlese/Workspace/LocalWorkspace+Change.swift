import Foundation
import Postmortems
import Storage
import Website

extension LocalWorkspace {
  /// Carries out in a postmortem what is asked of it as it is now, and returns what changed. No room is open: whoever works
  /// on the folder holds its lock.
  func change(
    _ id: PostmortemID, by author: Participant, at now: Date, _ command: (Postmortem) throws -> Command
  ) async throws -> [Change] {
    guard let stored = try await store.load(id) else {
      throw Failure("There is no postmortem with the id \(id).")
    }
    var postmortem = stored.postmortem
    let changes = try postmortem.apply(command(postmortem), by: author, at: now)
    guard !changes.isEmpty else { return [] }
    let entry = Entry(
      revision: stored.stamp.revision + 1, tag: Fresh.tag(),
      command: CommandID(client: Fresh.id(), counter: 1), author: author.person, at: now.wholeSecond,
      changes: changes)
    let after = StoredPostmortem(postmortem, entry.stamp)
    let units = [
      try store.append([entry], from: stored.postmortem, to: after), try store.settle(after, at: now),
    ]
    guard try await committer.commit(units).first == .committed else { throw Problem.busy }
    return changes
  }
}
