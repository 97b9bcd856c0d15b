import Postmortems
import Storage

/// Who is in the room, by client: each is here as long as its listener is.
struct Attendants {
  private struct Attendant {
    var presence: Presence
    let listener: Int
  }

  private var byClient: [ClientID: Attendant] = [:]

  /// Everybody who is here, each person once for each text they are in.
  var present: [Presence] { byClient.sorted { $0.key < $1.key }.map(\.value.presence) }

  mutating func enter(_ client: ClientID, _ person: PersonID, _ listener: Int) {
    let field = byClient[client].flatMap { $0.presence.person == person ? $0.presence.field : nil }
    byClient[client] = Attendant(presence: Presence(person: person, field: field), listener: listener)
  }

  /// Answers whether that changed anything; somebody who is not here goes nowhere, nor anybody under another's client.
  mutating func move(_ client: ClientID, _ person: PersonID, to field: TextField?) -> Bool {
    guard let here = byClient[client], here.presence.person == person, here.presence.field != field else {
      return false
    }
    byClient[client]?.presence = Presence(person: person, field: field)
    return true
  }

  // A page that came back has a new listener; the end of its old one must not take it away.
  mutating func leave(_ listener: Int) { byClient = byClient.filter { $0.value.listener != listener } }
}
