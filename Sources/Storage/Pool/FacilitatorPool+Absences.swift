import Foundation
import Postmortems

extension FacilitatorPool {
  /// When everybody is away, by who it is; what was over before that day is left out.
  func absences(from day: CivilDate) async throws -> [PersonID: [Absence]] {
    let statement = Statement(
      """
      SELECT id, person_id, first_day, last_day FROM absences WHERE last_day >= $1
      ORDER BY first_day, last_day, id
      """, [.text(day.spelled)])
    return try await database.rows(statement).reduce(into: [:]) { found, row in
      guard let id = AbsenceID(try row.text(0)), let person = PersonID(try row.text(1)),
        let first = CivilDate(spelled: try row.text(2)), let last = CivilDate(spelled: try row.text(3)),
        let absence = Absence(id: id, first: first, last: last)
      else { throw RowMismatch(column: 0) }
      found[person, default: []].append(absence)
    }
  }

  /// Marks a member as away. The same once more is there already.
  /// - Throws: `AccountRefusal.unknownPerson` for whoever is not in the pool.
  package func add(_ absence: Absence, of person: PersonID) async throws {
    let insert = Statement(
      """
      INSERT INTO absences (id, person_id, first_day, last_day)
      SELECT $1, person_id, $3, $4 FROM pool WHERE person_id = $2 ON CONFLICT DO NOTHING
      """,
      [.text(absence.id.text), .text(person.text), .text(absence.first.spelled), .text(absence.last.spelled)])
    guard try await role(of: person) != nil else { throw AccountRefusal.unknownPerson }
    _ = try await committer.commit(Unit([insert]))
  }

  /// Takes an absence back.
  package func removeAbsence(_ id: AbsenceID) async throws {
    _ = try await committer.commit(
      Unit([Statement("DELETE FROM absences WHERE id = $1", [.text(id.text)])]))
  }
}
