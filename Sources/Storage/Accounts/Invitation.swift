import Foundation
import Postmortems

package typealias InvitationID = ID<Invitation>

/// A link that lets somebody in: by it many join, or one account gets a new password.
package struct Invitation: Hashable, Sendable, Identifiable {
  /// What a link is for.
  package enum Purpose: String, Hashable, Sendable {
    /// Whoever has it makes an account; reusable until it expires.
    case join
    /// It sets the password of one account, once.
    case reset
  }

  package let id: InvitationID
  package let purpose: Purpose
  /// The role of those who join, fixed by the administrator who made the link.
  package let role: Role
  /// Whose password is set; nil for joining.
  package let person: PersonID?
  package let createdBy: PersonID?
  package let createdAt: Date
  package let expiresAt: Date
  package let revokedAt: Date?
  /// How often it has been used.
  package let used: Int

  package init(
    id: InvitationID, purpose: Purpose, role: Role, person: PersonID?, createdBy: PersonID?, createdAt: Date,
    expiresAt: Date, revokedAt: Date?, used: Int
  ) {
    self.id = id
    self.purpose = purpose
    self.role = role
    self.person = person
    self.createdBy = createdBy
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.revokedAt = revokedAt
    self.used = used
  }

  /// How long a link to join lasts unless said otherwise, in seconds: 7 days.
  package static let joinLifetime: TimeInterval = 7 * 86_400
  /// How long a link for a password lasts, in seconds: 24 hours.
  package static let resetLifetime: TimeInterval = 86_400

  /// Whether it can be used now; else the refusal says what ended it.
  package func check(at now: Date) throws(AccountRefusal) {
    if purpose == .reset && used > 0 { throw .linkUsed }
    if revokedAt != nil { throw .linkRevoked }
    if expiresAt <= now { throw .linkExpired }
  }
}

extension Invitation {
  static let columns = """
    invitations.id, invitations.purpose, invitations.role, invitations.person_id, invitations.created_by,
    invitations.created_at, invitations.expires_at, invitations.revoked_at, invitations.used
    """

  init(_ row: Row) throws {
    guard let id = InvitationID(try row.text(0)) else { throw RowMismatch(column: 0) }
    guard let purpose = Purpose(rawValue: try row.text(1)) else { throw RowMismatch(column: 1) }
    guard let role = Role(rawValue: try row.text(2)) else { throw RowMismatch(column: 2) }
    self.id = id
    self.purpose = purpose
    self.role = role
    person = try row.textIfAny(3).flatMap { PersonID($0) }
    createdBy = try row.textIfAny(4).flatMap { PersonID($0) }
    createdAt = try row.instant(5)
    expiresAt = try row.instant(6)
    revokedAt = try row.instantIfAny(7)
    used = try row.integer(8)
  }
}
