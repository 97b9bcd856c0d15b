import Foundation
import Postmortems

/// A person who can sign in. The password's hash is not part of it, so that it cannot slip into a page or a log.
package struct Account: Hashable, Sendable, Identifiable {
  package let person: PersonID
  package let name: String
  package let email: EmailAddress
  package let role: Role
  /// The language that the person chose; nil leaves it to the browser.
  package let language: Language?
  package let createdAt: Date
  /// Since when this account cannot sign in.
  package let disabledAt: Date?

  package init(
    person: PersonID, name: String, email: EmailAddress, role: Role, language: Language?, createdAt: Date,
    disabledAt: Date?
  ) {
    self.person = person
    self.name = name
    self.email = email
    self.role = role
    self.language = language
    self.createdAt = createdAt
    self.disabledAt = disabledAt
  }

  package var id: PersonID { person }

  /// The account as the author of commands.
  package var participant: Participant { Participant(person, role == .admin ? .administrator : .member) }
}

/// What an account may do in the workspace.
package enum Role: String, Choice {
  case admin, member
}

/// Everything that a new account is made of; its password has been hashed already, or is set later through a link.
package struct NewAccount: Sendable {
  package let person: PersonID
  package let name: String
  package let email: EmailAddress
  package let role: Role
  package let hash: String?

  package init(person: PersonID, name: String, email: EmailAddress, role: Role, hash: String?) throws(Refusal)
  {
    self.person = person
    self.name = try Wording.line(name, atMost: People.longestName)
    self.email = email
    self.role = role
    self.hash = hash
  }
}

extension Account {
  static let columns = """
    accounts.person_id, people.name, accounts.email, accounts.role, accounts.language, accounts.created_at,
    accounts.disabled_at
    """

  /// Reads `columns`, which begin at `first`.
  init(_ row: Row, from first: Int = 0) throws {
    guard let person = PersonID(try row.text(first)) else { throw RowMismatch(column: first) }
    guard let role = Role(rawValue: try row.text(first + 3)) else { throw RowMismatch(column: first + 3) }
    self.person = person
    name = try row.text(first + 1)
    email = EmailAddress(stored: try row.text(first + 2))
    self.role = role
    language = try row.textIfAny(first + 4).flatMap(Language.init)
    createdAt = try row.instant(first + 5)
    disabledAt = try row.instantIfAny(first + 6)
  }
}
