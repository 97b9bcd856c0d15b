import Foundation
import Postmortems

/// The small group that takes turns in facilitating: who is in it, in which role, and when they are away.
package struct FacilitatorPool: Sendable {
  let database: any Database
  let committer: Committer

  package init(_ database: any Database, _ committer: Committer) {
    self.database = database
    self.committer = committer
  }

  /// Everybody in it who can sign in, by name, with what their turn hangs on: absences that are not over.
  package func members(at now: Date, today: CivilDate) async throws -> [PoolMember] {
    let absences = try await absences(from: today)
    let held = """
      FROM held_meetings h JOIN postmortems p ON p.id = h.postmortem_id AND p.state <> 'discarded'
      WHERE h.facilitator = pool.person_id
      """
    let statement = Statement(
      """
      SELECT pool.person_id, people.name, pool.role, (SELECT MAX(h.began_at) \(held)),
        (SELECT COUNT(*) \(held) AND h.began_at >= $1)
      FROM pool JOIN people ON people.id = pool.person_id
        JOIN accounts ON accounts.person_id = pool.person_id AND accounts.disabled_at IS NULL
      """, [.of(PoolMember.loadBegins(at: now))])
    let members = try await database.rows(statement).map { row in
      guard let id = PersonID(try row.text(0)), let role = PoolMember.Role(rawValue: try row.text(2)) else {
        throw RowMismatch(column: 0)
      }
      return PoolMember(
        id: id, name: try row.text(1), role: role, lastFacilitated: try row.instantIfAny(3),
        load: try row.integer(4), absences: absences[id] ?? [])
    }
    return members.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
  }

  /// What this person does in it; nil for whoever is not in it.
  package func role(of person: PersonID) async throws -> PoolMember.Role? {
    let statement = Statement("SELECT role FROM pool WHERE person_id = $1", [.text(person.text)])
    return try await database.rows(statement).first.flatMap { PoolMember.Role(rawValue: try $0.text(0)) }
  }

  /// Takes somebody in who can sign in, or gives them another role.
  /// - Throws: `AccountRefusal.unknownAccount` for whoever cannot.
  package func add(_ person: PersonID, as role: PoolMember.Role, at now: Date) async throws {
    let upsert = Statement(
      """
      INSERT INTO pool (person_id, role, since)
      SELECT person_id, $2, CAST($3 AS BIGINT) FROM accounts WHERE person_id = $1 AND disabled_at IS NULL
      ON CONFLICT (person_id) DO UPDATE SET role = excluded.role
      """, [.text(person.text), .text(role.rawValue), .of(now)], demands: 1)
    guard try await committer.commit(Unit([upsert])) == .committed else {
      throw AccountRefusal.unknownAccount
    }
  }

  /// Takes somebody out; what they wrote for the pool stays.
  package func remove(_ person: PersonID) async throws {
    let statements = ["pool", "absences"].map {
      Statement("DELETE FROM \($0) WHERE person_id = $1", [.text(person.text)])
    }
    _ = try await committer.commit(Unit(statements))
  }
}
