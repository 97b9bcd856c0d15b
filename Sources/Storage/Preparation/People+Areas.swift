import Postmortems

extension People {
  /// For which areas people speak.
  package func areas() async throws -> [PersonID: Set<String>] {
    let rows = try await database.rows(Statement("SELECT person_id, area FROM person_areas"))
    return try rows.reduce(into: [:]) { areas, row in
      if let person = PersonID(try row.text(0)) { areas[person, default: []].insert(try row.text(1)) }
    }
  }

  /// Says for which areas somebody speaks, instead of those said before.
  package func set(areas: Set<String>, of person: PersonID) async throws {
    guard areas.count <= PreparationSettings.mostAreas else { throw PreparationRefusal.badAreas }
    let lines = Set(try areas.map { try Wording.line($0, atMost: Postmortem.longestArea) })
    let forget = Statement("DELETE FROM person_areas WHERE person_id = $1", [.text(person.text)])
    let inserts = lines.sorted().map {
      Statement(
        "INSERT INTO person_areas (person_id, area) SELECT id, $2 FROM people WHERE id = $1",
        [.text(person.text), .text($0)], demands: 1)
    }
    guard try await commit(Unit([forget] + inserts)) == .committed else { throw AccountRefusal.unknownPerson }
  }
}
