import Foundation
import Postmortems

/// The people whom postmortems name: those with an account, and those entered by name alone.
package struct People: Sendable {
  /// The longest name, in UTF-16 code units.
  package static let longestName = 200

  let database: any Database
  private let committer: MembershipCommitter

  package init(
    _ database: any Database, _ committer: Committer, _ known: KnownSignIns = KnownSignIns()
  ) {
    self.database = database
    self.committer = MembershipCommitter(committer, known)
  }

  /// Everybody, in the order in which they were entered.
  package func all() async throws -> [Person] {
    try await database.rows(Statement(People.select + " ORDER BY people.created_at, people.id")).map(
      People.person)
  }

  /// Those of the ids that are known, in no particular order.
  package func find(_ ids: some Collection<PersonID> & Sendable) async throws -> [Person] {
    var found: [Person] = []
    var rest = ids.map(\.text)[...]
    while !rest.isEmpty {
      // Databases limit the arguments of a statement; 500 is below every limit.
      let some = rest.prefix(500)
      rest = rest.dropFirst(500)
      let places = some.indices.map { "$\($0 - some.startIndex + 1)" }.joined(separator: ", ")
      let statement = Statement(People.select + " WHERE people.id IN (\(places))", some.map(Value.text))
      found += try await database.rows(statement).map(People.person)
    }
    return found
  }

  /// The one person without an account who has this very name and may be taken over by whoever says that it is them;
  /// nil where there is none, or more than one, or where that would open a restricted postmortem.
  package func free(named name: String, at now: Date) async throws -> Person? {
    // Compared as text: é may have been typed as one character or as two.
    let namesakes = try await all().filter { !$0.account && $0.name == name }
    guard namesakes.count == 1, let person = namesakes.first else { return nil }
    // A link for joining goes through many hands: nobody may read by their name alone what was restricted.
    let restricted = Statement(
      """
      SELECT 1 FROM readers r JOIN postmortems p ON p.id = r.postmortem_id
      WHERE r.person_id = $1 AND p.restricted_until > $2
      """, [.text(person.id.text), .of(now)])
    return try await database.rows(restricted).isEmpty ? person : nil
  }

  /// Adds somebody who has no account. Asked again with the same id, it answers with who is there.
  package func add(_ id: PersonID, name typed: String, at now: Date) async throws -> Person {
    let name = try Wording.line(typed, atMost: People.longestName)
    _ = try await committer.commit(Unit([People.insert(id, name: name, at: now, demands: nil)]))
    guard let person = try await find([id]).first else { throw AccountRefusal.unknownPerson }
    return person
  }

  package func rename(_ id: PersonID, to typed: String) async throws {
    let name = try Wording.line(typed, atMost: People.longestName)
    let update = Statement(
      "UPDATE people SET name = $1 WHERE id = $2", [.text(name), .text(id.text)], demands: 1)
    guard try await committer.commit(Unit([update])) == .committed else { throw AccountRefusal.unknownPerson }
  }

  func commit(_ unit: Unit) async throws -> Outcome { try await committer.commit(unit) }

  /// The statement that enters somebody without an account, for a unit that needs them to be there.
  package static func adding(_ person: Person, at now: Date) -> Statement {
    insert(person.id, name: person.name, at: now, demands: nil)
  }

  static func insert(_ id: PersonID, name: String, at now: Date, demands: Int?) -> Statement {
    Statement(
      "INSERT INTO people (id, name, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
      [.text(id.text), .text(name), .of(now)], demands: demands)
  }

  private static let select = """
    SELECT people.id, people.name, CASE WHEN accounts.person_id IS NULL THEN 0 ELSE 1 END
    FROM people LEFT JOIN accounts ON accounts.person_id = people.id
    """

  private static func person(_ row: Row) throws -> Person {
    guard let id = PersonID(try row.text(0)) else { throw RowMismatch(column: 0) }
    return Person(id: id, name: try row.text(1), account: try row.flag(2))
  }
}
