import Foundation
import Postmortems
import Storage

/// Who is in the room, by client: each is here as long as its listener is, and is heard of.
struct Attendants {
  /// A page says every 30 seconds that somebody sees it. One that has not for so long may still have a stream that no end
  /// knows to be broken, and nobody is there; in seconds.
  static let longestSilence: TimeInterval = 90
  /// Pages say where they are at most four times a second; what comes sooner than this after the last is passed by.
  static let shortestPause: TimeInterval = 0.1

  private struct Attendant {
    var presence: Presence
    let listener: Int
    var heard: Date
    var moved = Date.distantPast
    var isSilent = false
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
  var present: [Presence] {
    byClient.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isSilent }.map(\.presence)
  }

  mutating func enter(_ client: ClientID, _ person: PersonID, _ listener: Int, at now: Date) {
    let before = byClient[client].map(\.presence).flatMap { $0.person == person ? $0 : nil }
    let presence = Presence(client: client, person: person, field: before?.field, caret: before?.caret)
    byClient[client] = Attendant(presence: presence, listener: listener, heard: now)
  }

  /// Somebody who is not here goes nowhere, nor anybody under another's client.
  mutating func move(
    _ client: ClientID, _ person: PersonID, to field: TextField?, _ caret: Caret?, at now: Date
  ) -> Move {
    guard let before = byClient[client], before.presence.person == person else { return .nowhere }
    if now.timeIntervalSince(before.moved) < Self.shortestPause { return .nowhere }
    let here = before.presence
    let there = Presence(client: client, person: person, field: field, caret: field == nil ? nil : caret)
    byClient[client] = Attendant(presence: there, listener: before.listener, heard: now, moved: now)
    if before.isSilent { return .elsewhere }
    if here == there { return .nowhere }
    return here.field == there.field ? .within(there) : .elsewhere
  }

  /// Counts those no longer who have not been heard of for too long.
  /// - Returns: whether anybody went.
  mutating func missSilent(at now: Date) -> Bool {
    let silent = byClient.filter {
      !$0.value.isSilent && now.timeIntervalSince($0.value.heard) > Self.longestSilence
    }
    for client in silent.keys { byClient[client]?.isSilent = true }
    return !silent.isEmpty
  }

  /// Answers whether anybody went with that listener.
  // A page that came back has a new listener; the end of its old one must not take it away.
  mutating func leave(_ listener: Int) -> Bool {
    let before = byClient.count
    byClient = byClient.filter { $0.value.listener != listener }
    return byClient.count < before
  }
}
