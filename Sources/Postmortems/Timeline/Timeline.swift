/// The timeline events in the order in which they are shown.
package struct Timeline: Hashable, Sendable {
  private var register = Register<TimelineEvent>()
  private var shown: [EventID] = []

  package init() {}

  /// The events that are there, sorted.
  package var events: [TimelineEvent] { shown.compactMap { register[$0] } }

  /// The events that were taken out, in their last form, as entered.
  package var removedEvents: [TimelineEvent] { register.removedItems }

  package subscript(id: EventID) -> TimelineEvent? { register[id] }

  package var count: Int { shown.count }

  package func knows(_ id: EventID) -> Bool { register.knows(id) }

  package func isRemoved(_ id: EventID) -> Bool { register.isRemoved(id) }

  /// The event shown directly above `id`.
  package func above(_ id: EventID) -> TimelineEvent? {
    guard let index = index(of: id), index > 0 else { return nil }
    return register[shown[index - 1]]
  }

  /// The event shown directly below `id`.
  package func below(_ id: EventID) -> TimelineEvent? {
    guard let index = index(of: id), index + 1 < shown.count else { return nil }
    return register[shown[index + 1]]
  }

  package var last: TimelineEvent? { shown.last.flatMap { register[$0] } }

  /// The rank of the next event that is entered: above all that were.
  var nextRank: Double { Double(register.enteredCount + 1) }

  mutating func add(_ event: TimelineEvent) { replace(event.id) { $0.add(event) } }

  mutating func remove(_ id: EventID) { replace(id) { $0.remove(id) } }

  mutating func restore(_ id: EventID) { replace(id) { $0.restore(id) } }

  /// Changes an event in what its place does not depend on.
  mutating func update(_ id: EventID, _ change: (inout TimelineEvent) -> Void) {
    register.update(id, change)
  }

  /// Gives an event another time, or another place among its equals.
  mutating func move(_ id: EventID, _ change: (inout TimelineEvent) -> Void) {
    replace(id) { $0.update(id, change) }
  }

  private mutating func replace(_ id: EventID, _ change: (inout Register<TimelineEvent>) -> Void) {
    if let index = index(of: id) { shown.remove(at: index) }
    change(&register)
    if let place = place(of: id) { shown.insert(id, at: position(for: place)) }
  }

  private func place(of id: EventID) -> TimelinePlace? {
    register[id].map { TimelinePlace($0.order, id: id.text) }
  }

  private func index(of id: EventID) -> Int? {
    guard let place = place(of: id) else { return nil }
    let index = position(for: place)
    return index < shown.count && shown[index] == id ? index : nil
  }

  private func position(for place: TimelinePlace) -> Int {
    var (low, high) = (0, shown.count)
    while low < high {
      let middle = (low + high) / 2
      if let other = self.place(of: shown[middle]), other < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Timeline: Codable {
  package init(from decoder: any Decoder) throws {
    register = try Register(from: decoder)
    shown = register.items.map { TimelinePlace($0.order, id: $0.id.text) }.sorted().compactMap { ID($0.id) }
  }

  package func encode(to encoder: any Encoder) throws { try register.encode(to: encoder) }
}
