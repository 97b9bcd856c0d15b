import Postmortems
import Rooms
import Storage

/// Somebody who is here, as pages hear it.
struct PresenceMessage: Encodable {
  let person: PersonID
  let name: String
  let initials: String
  let whereabouts: CaretMessage

  private enum CodingKeys: String, CodingKey { case person, name, initials }

  func encode(to encoder: any Encoder) throws {
    try whereabouts.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(person, forKey: .person)
    try values.encode(name, forKey: .name)
    try values.encode(initials, forKey: .initials)
  }
}

/// In which text a page writes, and where: the place counts on the text as it was at that revision.
struct CaretMessage: Encodable {
  let client: ClientID
  let field: TextField?
  let caret: Int?
  let revision: Int?

  init(_ presence: Presence) {
    (client, field) = (presence.client, presence.field)
    (caret, revision) = (presence.caret?.place, presence.caret?.revision)
  }
}
