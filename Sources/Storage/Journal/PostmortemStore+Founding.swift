import Foundation
import Postmortems

extension PostmortemStore {
  /// The unit that writes a new postmortem: `changes`, which begin with its opening, as its first revision.
  ///
  /// - Throws: `UnfoundedJournal` where the changes do not begin with an opening.
  package func founding(
    _ id: PostmortemID, _ changes: [Change], as command: CommandID, tag: String, by author: PersonID?,
    at now: Date
  ) throws -> (stored: StoredPostmortem, unit: Unit) {
    guard let postmortem = Postmortem.replay(changes) else { throw UnfoundedJournal(id: id) }
    return try founding(postmortem, changes, as: command, tag: tag, by: author, at: now)
  }

  /// The same, of a postmortem that these changes have led to.
  package func founding(
    _ postmortem: Postmortem, _ changes: [Change], as command: CommandID, tag: String, by author: PersonID?,
    at now: Date
  ) throws -> (stored: StoredPostmortem, unit: Unit) {
    let entry = Entry(
      revision: 1, tag: tag, command: command, author: author, at: now.wholeSecond, changes: changes)
    let stored = StoredPostmortem(postmortem, entry.stamp)
    return (stored, try append([entry], from: nil, to: stored))
  }
}
