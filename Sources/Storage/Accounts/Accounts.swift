import Foundation
import Postmortems

/// Who can sign in, as what, and with which password.
package struct Accounts: Sendable {
  private let database: any Database
  private let committer: MembershipCommitter

  package init(
    _ database: any Database, _ committer: Committer, _ known: KnownSignIns = KnownSignIns()
  ) {
    self.database = database
    self.committer = MembershipCommitter(committer, known)
  }

  /// Every account, the disabled ones too, in the order in which they were made.
  package func all() async throws -> [Account] {
    let order = " ORDER BY accounts.created_at, accounts.person_id"
    return try await database.rows(Statement(Accounts.select + order)).map { try Account($0) }
  }

  package func find(_ person: PersonID) async throws -> Account? {
    let statement = Statement(Accounts.select + " WHERE accounts.person_id = $1", [.text(person.text)])
    return try await database.rows(statement).first.map { try Account($0) }
  }

  package func find(_ email: EmailAddress) async throws -> Account? {
    let statement = Statement(Accounts.select + " WHERE accounts.email = $1", [.text(email.text)])
    return try await database.rows(statement).first.map { try Account($0) }
  }

  /// Whether nobody has an account yet: the workspace waits to be set up.
  package func isEmpty() async throws -> Bool {
    try await database.rows(Statement("SELECT 1 FROM accounts LIMIT 1")).isEmpty
  }

  /// The account's encoded password hash; nil where no password was set.
  package func hash(of person: PersonID) async throws -> String? {
    let statement = Statement("SELECT password FROM accounts WHERE person_id = $1", [.text(person.text)])
    return try await database.rows(statement).first.flatMap { try $0.textIfAny(0) }
  }

  func commit(_ unit: Unit) async throws -> Outcome { try await committer.commit(unit) }

  /// Adds an account together with its person, who may already be known by name.
  package func add(_ new: NewAccount, at now: Date) async throws {
    guard try await committer.commit(Unit(Accounts.insert(new, at: now))) == .committed else {
      throw AccountRefusal.emailTaken
    }
  }

  /// Makes the first account, an administrator's, unless somebody was faster.
  package func setUp(_ new: NewAccount, session: NewSession, at now: Date) async throws {
    let first = Statement(
      """
      INSERT INTO accounts (person_id, email, role, password, created_at)
      SELECT $1, $2, $3, $4, CAST($5 AS BIGINT) WHERE NOT EXISTS (SELECT 1 FROM accounts)
      """,
      [.text(new.person.text), .text(new.email.text), .text(new.role.rawValue), .of(new.hash), .of(now)],
      demands: 1)
    let person = People.insert(new.person, name: new.name, at: now, demands: 1)
    let unit = Unit([person, first, Sessions.insert(session, for: new.person, at: now)])
    guard try await committer.commit(unit) == .committed else { throw AccountRefusal.alreadySetUp }
  }

  static let select =
    "SELECT \(Account.columns) FROM accounts JOIN people ON people.id = accounts.person_id"

  static func insert(_ new: NewAccount, at now: Date) -> [Statement] {
    let account = Statement(
      """
      INSERT INTO accounts (person_id, email, role, password, created_at) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT DO NOTHING
      """,
      [.text(new.person.text), .text(new.email.text), .text(new.role.rawValue), .of(new.hash), .of(now)],
      demands: 1)
    return [People.insert(new.person, name: new.name, at: now, demands: nil), account]
  }
}
