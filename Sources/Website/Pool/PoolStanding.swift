import Foundation
import HTTPTypes
import Postmortems
import Storage

/// What somebody may do about the facilitator pool.
struct PoolStanding: Sendable {
  let person: PersonID
  /// What they do in it; nil for whoever is not in it.
  let role: PoolMember.Role?
  let administers: Bool

  /// Whether they are in it: then they read debriefs, and may sit beside whoever facilitates.
  var isMember: Bool { role != nil }
  /// Whether they say who is in it, and set its questions: administrators, and whoever facilitates.
  var mayChange: Bool { administers || role == .facilitates }

  /// Whether they say when members are away.
  var maySetAbsences: Bool { administers || isMember }
}

extension Website {
  func poolStanding(_ context: SignedInContext) async throws -> PoolStanding {
    PoolStanding(
      person: context.person, role: try await membership.pool.role(of: context.person),
      administers: context.account.role == .admin)
  }

  /// The pool as it is now, with absences from the workspace's present day on.
  func poolMembers() async throws -> [PoolMember] {
    let now = now()
    guard let today = WallClock(now, in: try await settings.zone()).date else { return [] }
    return try await membership.pool.members(at: now, today: today)
  }
}

extension Problem {
  /// It is for those who are in the pool.
  static let poolOnly = Problem("poolOnly", .forbidden)
  /// It is for administrators and those who facilitate.
  static let facilitatorsOnly = Problem("facilitatorsOnly", .forbidden)
}
