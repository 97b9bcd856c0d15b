import Postmortems
import Storage
import Synchronization

/// The workspace's people by id, kept at hand because a room that tells of a change cannot wait for the database.
///
/// Read anew when a page is made or somebody unknown is named; the server is the only writer while it runs.
package final class PeopleDirectory: Sendable {
  private let people: People
  private let latest = Mutex<[PersonID: Person]>([:])

  package init(_ people: People) { self.people = people }

  /// Everybody as last read.
  package var known: [PersonID: Person] { latest.withLock { $0 } }

  /// Reads everybody anew.
  @discardableResult
  package func refresh() async throws -> [PersonID: Person] {
    let all = Dictionary(try await people.all().map { ($0.id, $0) }) { first, _ in first }
    latest.withLock { $0 = all }
    return all
  }

  /// Refuses a command that names somebody who is not in the workspace.
  package func requireKnown(_ named: Set<PersonID>) async throws {
    if named.allSatisfy({ known[$0] != nil }) { return }
    let all = try await refresh()
    guard named.allSatisfy({ all[$0] != nil }) else { throw Refusal.unknownPerson }
  }
}
