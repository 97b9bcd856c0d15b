import Postmortems

/// The order in which a document refers to rows and causes: as a reader sees those, and not by their random ids, so that
/// equal documents are written alike.
struct ReferenceOrder {
  private let events: [EventID: Int]
  private let causes: [CauseID: Int]

  init(_ postmortem: Postmortem) {
    events = ReferenceOrder.places(postmortem.timeline.events.map(\.id))
    causes = ReferenceOrder.places(postmortem.causeTree.map(\.cause.id))
  }

  /// Those rows that are there, from the first to the last.
  func sorted(_ ids: Set<EventID>) -> [EventID] { ReferenceOrder.sorted(ids, events) }

  /// Those causes that are there, by their numbers.
  func sorted(_ ids: Set<CauseID>) -> [CauseID] { ReferenceOrder.sorted(ids, causes) }

  private static func places<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
    Dictionary(zip(ids, 0...), uniquingKeysWith: { first, _ in first })
  }

  private static func sorted<ID>(_ ids: Set<ID>, _ places: [ID: Int]) -> [ID] {
    ids.compactMap { id in places[id].map { (place: $0, id: id) } }.sorted { $0.place < $1.place }.map(\.id)
  }
}
