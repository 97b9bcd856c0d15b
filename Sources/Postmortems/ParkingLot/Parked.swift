/// What does not belong now and shall not be forgotten.
package struct Parked: Hashable, Sendable, Codable, Identifiable {
  package let id: ParkedID
  package var text: String
  /// The agenda step that it belongs to, or came from.
  package var step: AgendaStep
}

package typealias ParkedID = ID<Parked>

/// What somebody asks of the parking lot.
package enum ParkingLotCommand: Hashable, Sendable, Spelled {
  case park(id: ParkedID, text: String, step: AgendaStep? = nil)
  /// Sends an entry to a step of the agenda.
  case sendParked(parked: ParkedID, step: AgendaStep)

  package enum CodingKeys: String, CodingKey, CaseIterable { case park, sendParked }
}

/// What happened to the parking lot.
package enum ParkingLotChange: Hashable, Sendable, Spelled {
  case parked(parked: Parked)
  case parkedSent(parked: ParkedID, step: AgendaStep)

  package enum CodingKeys: String, CodingKey, CaseIterable { case parked, parkedSent }
}

extension Postmortem {
  func decide(_ command: ParkingLotCommand) throws(Refusal) -> [Change] {
    switch command {
    case .park(let id, let text, let step):
      try requireNew(.parked(id))
      return [
        .parkingLot(
          .parked(parked: Parked(id: id, text: try Wording.text(text), step: step ?? .eventStorming)))
      ]
    case .sendParked(let id, let step):
      try require(.parked(id))
      return parkingLot[id]?.step == step ? [] : [.parkingLot(.parkedSent(parked: id, step: step))]
    }
  }

  mutating func fold(_ change: ParkingLotChange) {
    switch change {
    case .parked(let parked): parkingLot.add(parked)
    case .parkedSent(let id, let step): parkingLot.update(id) { $0.step = step }
    }
  }
}
