import Postmortems
import Storage

/// Who is in the room, by client: each is here as long as its listener is.
struct Attendants {
  private struct Attendant {
    var presence: Presence
    let listener: Int
  }

  /// How far somebody went.
  enum Move: Equatable {
    case nowhere
    /// Only the caret is elsewhere: small and frequent, so that it is told alone.
    case within(Presence)
    case elsewhere
  }

  private var byClient: [ClientID: Attendant] = [:]

  /// Everybody who is here, each person once for each text they are in.
  var present: [Presence] { byClient.sorted { $0.key < $1.key }.map(\.value.presence) }

  mutating func enter(_ client: ClientID, _ person: PersonID, _ listener: Int) {
    let before = byClient[client].map(\.presence).flatMap { $0.person == person ? $0 : nil }
    let presence = Presence(client: client, person: person, field: before?.field, caret: before?.caret)
    byClient[client] = Attendant(presence: presence, listener: listener)
  }

  /// Somebody who is not here goes nowhere, nor anybody under another's client.
  mutating func move(_ client: ClientID, _ person: PersonID, to field: TextField?, _ caret: Caret?) -> Move {
    guard let here = byClient[client]?.presence, here.person == person else { return .nowhere }
    let there = Presence(client: client, person: person, field: field, caret: field == nil ? nil : caret)
    byClient[client]?.presence = there
    if here == there { return .nowhere }
    return here.field == there.field ? .within(there) : .elsewhere
  }

  /// Answers whether anybody went with that listener.
  // A page that came back has a new listener; the end of its old one must not take it away.
  mutating func leave(_ listener: Int) -> Bool {
    let before = byClient.count
    byClient = byClient.filter { $0.value.listener != listener }
    return byClient.count < before
  }
}
