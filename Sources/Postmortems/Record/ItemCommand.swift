/// What somebody asks of one thing in the postmortem, whatever its kind: to take it out, or to bring it back.
package enum ItemCommand: Hashable, Sendable, Spelled {
  case remove(item: ItemRef)
  case restore(item: ItemRef)
  /// Takes out what is still there of these.
  case removeAll(items: [ItemRef])
  /// Brings back what is not there of these.
  case restoreAll(items: [ItemRef])

  package enum CodingKeys: String, CodingKey, CaseIterable { case remove, restore, removeAll, restoreAll }
}

/// What happened to one thing in the postmortem.
package enum ItemChange: Hashable, Sendable, Spelled {
  case removed(item: ItemRef)
  case restored(item: ItemRef)

  package enum CodingKeys: String, CodingKey, CaseIterable { case removed, restored }

  package var item: ItemRef {
    switch self {
    case .removed(let item), .restored(let item): item
    }
  }

  var concernsEdition: Bool {
    switch item {
    case .incident, .event, .cause, .idea, .actionItem: true
    case .question, .parked: false
    }
  }
}

extension Postmortem {
  func decide(_ command: ItemCommand) throws(Refusal) -> [Change] {
    switch command {
    case .remove(let item):
      try require(item)
      return [.item(.removed(item: item))]
    case .restore(let item):
      guard knows(item) else { throw .unknown(item) }
      guard isRemoved(item) else { throw .notRemoved(item) }
      try requireRow(of: item)
      return [.item(.restored(item: item))]
    case .removeAll(let items):
      return try known(items).filter { !isRemoved($0) }.map { .item(.removed(item: $0)) }
    case .restoreAll(let items):
      let gone = try known(items).filter { isRemoved($0) }
      for item in gone { try requireRow(of: item) }
      return gone.map { .item(.restored(item: $0)) }
    }
  }

  /// Each of them once.
  private func known(_ items: [ItemRef]) throws(Refusal) -> [ItemRef] {
    guard items.count <= NewEvent.most else { throw .tooMany(limit: NewEvent.most) }
    for item in items where !knows(item) { throw .unknown(item) }
    var named: Set<ItemRef> = []
    return items.filter { named.insert($0).inserted }
  }

  mutating func fold(_ change: ItemChange) {
    switch change {
    case .removed(.incident(let id)): incidents.remove(id)
    case .removed(.event(let id)): timeline.remove(id)
    case .removed(.cause(let id)): causes.remove(id)
    case .removed(.actionItem(let id)): actionItems.remove(id)
    case .removed(.idea(let id)): ideas.remove(id)
    case .removed(.question(let id)): questions.remove(id)
    case .removed(.parked(let id)): parkingLot.remove(id)
    case .restored(.incident(let id)): incidents.restore(id)
    case .restored(.event(let id)): timeline.restore(id)
    case .restored(.cause(let id)): causes.restore(id)
    case .restored(.actionItem(let id)): actionItems.restore(id)
    case .restored(.idea(let id)): ideas.restore(id)
    case .restored(.question(let id)): questions.restore(id)
    case .restored(.parked(let id)): parkingLot.restore(id)
    }
  }

  /// Refuses what is unknown or was removed.
  func require(_ item: ItemRef) throws(Refusal) {
    guard knows(item) else { throw .unknown(item) }
    guard !isRemoved(item) else { throw .removed(item) }
    try requireRow(of: item)
  }

  // A question is there as long as its row is.
  private func requireRow(of item: ItemRef) throws(Refusal) {
    guard case .question(let id) = item, let question = questions.lastForm(of: id) else { return }
    try require(.event(question.event))
  }

  /// Refuses an id that something of that kind already has, or had.
  func requireNew(_ item: ItemRef) throws(Refusal) { if knows(item) { throw .idTaken(item.id) } }

  package func knows(_ item: ItemRef) -> Bool {
    switch item {
    case .incident(let id): incidents.knows(id)
    case .event(let id): timeline.knows(id)
    case .cause(let id): causes.knows(id)
    case .actionItem(let id): actionItems.knows(id)
    case .idea(let id): ideas.knows(id)
    case .question(let id): questions.knows(id)
    case .parked(let id): parkingLot.knows(id)
    }
  }

  package func isRemoved(_ item: ItemRef) -> Bool {
    switch item {
    case .incident(let id): incidents.isRemoved(id)
    case .event(let id): timeline.isRemoved(id)
    case .cause(let id): causes.isRemoved(id)
    case .actionItem(let id): actionItems.isRemoved(id)
    case .idea(let id): ideas.isRemoved(id)
    case .question(let id): questions.isRemoved(id)
    case .parked(let id): parkingLot.isRemoved(id)
    }
  }
}
