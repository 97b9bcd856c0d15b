import Foundation
import Postmortems

/// The sample of a language is known by what it is, whatever it is called by now.
extension PostmortemList {
  /// The sample that is there and not discarded, with its title.
  package func sample(_ language: Language) async throws -> (id: PostmortemID, title: String)? {
    let sql = """
      SELECT p.id, p.title FROM samples s JOIN postmortems p ON p.id = s.postmortem_id
      WHERE s.language = $1 AND p.state <> 'discarded'
      """
    return try await database.rows(Statement(sql, [.text(language.rawValue)])).first.map { row in
      guard let id = PostmortemID(try row.text(0)) else { throw RowMismatch(column: 0) }
      return (id, try row.text(1))
    }
  }

  /// The statements that record a sample and who was invented for it, for the end of the unit that founds it: they
  /// demand that no other one is there.
  package static func recordingSample(
    _ language: Language, _ id: PostmortemID, people: [PersonID], at now: Date
  ) -> [Statement] {
    let record = Statement(
      """
      INSERT INTO samples (language, postmortem_id, at) VALUES ($1, $2, $3)
      ON CONFLICT (language) DO UPDATE SET postmortem_id = excluded.postmortem_id, at = excluded.at
      WHERE NOT EXISTS (
        SELECT 1 FROM postmortems p WHERE p.id = samples.postmortem_id AND p.state <> 'discarded')
      """, [.text(language.rawValue), .text(id.text), .of(now)], demands: 1)
    return [record]
      + people.map {
        Statement(
          "INSERT INTO sample_people (person_id) VALUES ($1) ON CONFLICT DO NOTHING", [.text($0.text)])
      }
  }
}

extension People {
  /// Those invented for samples of whom no postmortem speaks any more that is not discarded: names of nobody, which are
  /// kept for whoever brings a sample back, and not offered.
  package func withdrawn() async throws -> Set<PersonID> {
    let sql = """
      SELECT s.person_id FROM sample_people s
      WHERE NOT EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = s.person_id)
        AND NOT EXISTS (
          SELECT 1 FROM readers r JOIN postmortems p ON p.id = r.postmortem_id
          WHERE r.person_id = s.person_id AND p.state <> 'discarded')
        AND NOT EXISTS (
          SELECT 1 FROM action_items i JOIN postmortems p ON p.id = i.postmortem_id
          WHERE i.owner = s.person_id AND p.state <> 'discarded')
      """
    return Set(
      try await database.rows(Statement(sql)).map { row in
        guard let id = PersonID(try row.text(0)) else { throw RowMismatch(column: 0) }
        return id
      })
  }

  /// Everybody whom the workspace speaks of: all but those withdrawn.
  package func shown() async throws -> [Person] {
    let withdrawn = try await withdrawn()
    return try await all().filter { !withdrawn.contains($0.id) }
  }
}
