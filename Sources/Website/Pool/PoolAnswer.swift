import Foundation
import Postmortems

/// The pool, as programs hear of it.
struct PoolAnswer: Encodable {
  struct Member: Encodable {
    let person: PersonID
    let name: String
    let role: PoolMember.Role
    /// Left out where it was never.
    let lastFacilitated: Date?
    let load: Int
    let absences: [Away]
  }

  struct Away: Encodable {
    let first: CivilDate
    let last: CivilDate
  }

  let members: [Member]

  init(_ members: [PoolMember]) {
    self.members = members.map { member in
      Member(
        person: member.id, name: member.name, role: member.role, lastFacilitated: member.lastFacilitated,
        load: member.load, absences: member.absences.map { Away(first: $0.first, last: $0.last) })
    }
  }
}
