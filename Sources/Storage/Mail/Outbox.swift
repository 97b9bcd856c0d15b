import Foundation
import Postmortems

/// What is to be sent to whom. Each letter is claimed before it is sent, so that nobody else sends it meanwhile; whoever
/// died with it loses the claim after a while.
package struct Outbox: Sendable {
  /// How long a claim holds, in seconds: longer than any attempt may take.
  static let claim: TimeInterval = 300

  let database: any Database
  private let committer: Committer

  package init(_ database: any Database, _ committer: Committer) {
    self.database = database
    self.committer = committer
  }

  /// Puts letters in, and takes out what they overtake and nobody has tried to send. Whoever has been told the same
  /// already is not told again; what had been given up is tried anew.
  package func add(_ letters: [Letter], at now: Date) async throws {
    for letter in letters {
      let key: [Value] = [
        .text(letter.postmortem.text), .text(letter.meeting?.text ?? ""), .text(letter.about),
        .text(letter.person.text), .of(letter.sequence), .of(letter.cancels),
      ]
      let overtake = Statement(
        """
        UPDATE outbox SET ended_at = $7, failure = 'overtaken' WHERE postmortem_id = $1 AND meeting_id = $2
        AND about = $3 AND person_id = $4 AND (sequence < $5 OR sequence = $5 AND cancels < $6)
        AND ended_at IS NULL AND claimed_until IS NULL
        """, key + [.of(now)])
      let again = Statement(
        """
        UPDATE outbox SET ended_at = NULL, failure = NULL, attempts = 0, due_at = $7
        WHERE postmortem_id = $1 AND meeting_id = $2 AND about = $3 AND person_id = $4 AND sequence = $5
        AND cancels = $6 AND sent_at IS NULL AND claimed_until IS NULL
        """, key + [.of(now)])
      _ = try await committer.commit(Unit([overtake, again, insert(letter, at: now)]))
    }
  }

  private func insert(_ letter: Letter, at now: Date) -> Statement {
    Statement(
      """
      INSERT INTO outbox (id, postmortem_id, meeting_id, about, person_id, sequence, cancels, origin, address,
        message, made_at, expires_at, due_at, attempts)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $11, 0) ON CONFLICT DO NOTHING
      """,
      [
        .text(letter.id.text), .text(letter.postmortem.text), .text(letter.meeting?.text ?? ""),
        .text(letter.about), .text(letter.person.text), .of(letter.sequence), .of(letter.cancels),
        .text(letter.origin), .text(letter.address), .text(letter.message), .of(now), .of(letter.expiresAt),
      ])
  }

  /// Forgets what somebody was told of a meeting, so that they can be invited once more.
  package func forget(_ person: PersonID, _ meeting: MeetingID, of postmortem: PostmortemID) async throws {
    let delete = Statement(
      """
      DELETE FROM outbox WHERE postmortem_id = $1 AND meeting_id = $2 AND person_id = $3
      AND claimed_until IS NULL
      """, [.text(postmortem.text), .text(meeting.text), .text(person.text)])
    _ = try await committer.commit(Unit([delete]))
  }

  /// The letter that has been due for longest, claimed for whoever asks.
  package func next(at now: Date) async throws -> (letter: Letter, attempt: Int)? {
    let due = Statement(
      """
      SELECT id FROM outbox WHERE ended_at IS NULL AND due_at <= $1
      AND (claimed_until IS NULL OR claimed_until <= $1) ORDER BY due_at, made_at, id LIMIT 10
      """, [.of(now)])
    for row in try await database.rows(due) {
      let id = try row.text(0)
      let claim = Statement(
        """
        UPDATE outbox SET claimed_until = $2, attempts = attempts + 1 WHERE id = $1 AND ended_at IS NULL
        AND (claimed_until IS NULL OR claimed_until <= $3)
        """, [.text(id), .of(now.addingTimeInterval(Outbox.claim)), .of(now)], demands: 1)
      if try await committer.commit(Unit([claim])) == .committed { return try await claimed(id) }
    }
    return nil
  }

  private func claimed(_ id: String) async throws -> (Letter, Int)? {
    let statement = Statement(
      """
      SELECT id, postmortem_id, meeting_id, about, person_id, sequence, cancels, origin, address, message,
        expires_at, attempts FROM outbox WHERE id = $1
      """, [.text(id)])
    return try await database.rows(statement).first.map { (try Letter($0), try $0.integer(11)) }
  }

  /// Writes down what became of a claimed letter.
  package func settle(_ id: LetterID, _ outcome: LetterOutcome, at now: Date) async throws {
    let statement =
      switch outcome {
      case .sent:
        Statement(
          "UPDATE outbox SET sent_at = $2, ended_at = $2, claimed_until = NULL, failure = NULL WHERE id = $1",
          [.text(id.text), .of(now)])
      case .again(let due, let failure):
        Statement(
          "UPDATE outbox SET due_at = $2, claimed_until = NULL, failure = $3 WHERE id = $1",
          [.text(id.text), .of(due), .text(failure)])
      case .givenUp(let failure):
        Statement(
          "UPDATE outbox SET ended_at = $2, claimed_until = NULL, failure = $3 WHERE id = $1",
          [.text(id.text), .of(now), .text(failure)])
      }
    _ = try await committer.commit(Unit([statement]))
  }

  /// When the next letter is due that nobody has claimed, or its claim ends.
  package func nextDue() async throws -> Date? {
    let statement = Statement(
      "SELECT MIN(COALESCE(claimed_until, due_at)) FROM outbox WHERE ended_at IS NULL")
    return try await database.rows(statement).first.flatMap { try $0.instantIfAny(0) }
  }
}

extension Letter {
  fileprivate init(_ row: Row) throws {
    guard let id = LetterID(try row.text(0)), let postmortem = PostmortemID(try row.text(1)),
      let person = PersonID(try row.text(4))
    else { throw RowMismatch(column: 0) }
    self.init(
      id: id, postmortem: postmortem, meeting: MeetingID(try row.text(2)), about: try row.text(3),
      person: person, sequence: try row.integer(5), cancels: try row.flag(6), origin: try row.text(7),
      address: try row.text(8), message: try row.text(9), expiresAt: try row.instant(10))
  }
}
