import Foundation
import Postmortems

/// Reads the lists of postmortems. A restricted one is listed for everybody; whether this reader may open it is said.
package struct PostmortemList: Sendable {
  let database: any Database

  package init(_ database: any Database) { self.database = database }

  /// Which postmortems are asked for.
  package enum Selection: Hashable, Sendable {
    /// Open and published ones whose title holds all of these words.
    case present(words: String)
    case discarded
    /// Those that this person takes part in or opened.
    case mine(PersonID)
  }

  /// The newest first, by when the incident began or, where that is unknown, the postmortem was opened.
  package func summaries(
    _ selection: Selection, for reader: Participant, at now: Date, limit: Int = 500, offset: Int = 0
  ) async throws -> [PostmortemSummary] {
    var arguments: [Value] = [.of(reader.person?.text ?? ""), .of(limit), .of(offset)]
    let condition = condition(selection, &arguments)
    let sql = """
      SELECT p.id, p.title, p.state, p.language, p.opener, p.opened_at, p.changed_at, p.kind, p.began_at,
        p.resolved_at, p.facilitator, p.met_at, p.meeting_runs, p.meetings, p.events, p.edition, p.edition_at,
        p.differs, p.restricted_until, p.actions, p.actions_open, p.teaser, p.words, r.person_id
      FROM postmortems p LEFT JOIN readers r ON r.postmortem_id = p.id AND r.person_id = $1
      WHERE \(condition) ORDER BY COALESCE(p.began_at, p.opened_at) DESC, p.id LIMIT $2 OFFSET $3
      """
    return try await database.rows(Statement(sql, arguments)).map { row in
      let restricted = try row.instantIfAny(18)
      let named = try row.textIfAny(23) != nil || reader.standing == .workspace
      return try PostmortemSummary(row, restricted: restricted, readable: named || (restricted ?? now) <= now)
    }
  }

  private func condition(_ selection: Selection, _ arguments: inout [Value]) -> String {
    switch selection {
    case .discarded: return "p.state = 'discarded'"
    case .mine(let person):
      arguments.append(.text(person.text))
      return "p.state <> 'discarded' AND (p.opener = $4 OR r.participant = 1)"
    case .present(let words):
      let likes = Folding.folded(words).split(whereSeparator: \.isWhitespace).prefix(10).map { word in
        arguments.append(.text("%" + PostmortemList.literal(String(word)) + "%"))
        return "p.folded_title LIKE $\(arguments.count) ESCAPE '!'"
      }
      return (["p.state <> 'discarded'"] + likes).joined(separator: " AND ")
    }
  }

  private static func literal(_ word: String) -> String {
    String(word.flatMap { "!%_".contains($0) ? ["!", $0] : [$0] })
  }
}

extension PostmortemSummary {
  fileprivate init(_ row: Row, restricted: Date?, readable: Bool) throws {
    guard let id = PostmortemID(try row.text(0)) else { throw RowMismatch(column: 0) }
    self.init(
      id: id, title: try row.text(1), state: try row.text(2),
      language: Language(rawValue: try row.text(3)) ?? .en,
      opener: try row.textIfAny(4).flatMap { PersonID($0) }, openedAt: try row.instant(5),
      changedAt: try row.instant(6), kind: try row.textIfAny(7).flatMap(Incident.Kind.init),
      beganAt: try row.instantIfAny(8), resolvedAt: try row.instantIfAny(9),
      facilitator: try row.textIfAny(10).flatMap { PersonID($0) }, metAt: try row.instantIfAny(11),
      sitting: Sitting(kept: try row.integer(12)), meetings: try row.integer(13), events: try row.integer(14),
      edition: try row.integerIfAny(15), editionAt: try row.instantIfAny(16), differs: try row.flag(17),
      restrictedUntil: restricted, actions: try row.integer(19), actionsOpen: try row.integer(20),
      teaser: try row.text(21), words: try row.integer(22), readable: readable)
  }
}
