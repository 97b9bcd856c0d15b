extension Postmortem {
  /// Moves an event among those of equal time; one whose time is unknown may stand anywhere.
  func move(_ event: TimelineEvent, _ before: EventID?, _ after: EventID?) throws(Refusal) -> [Change] {
    guard let target = try neighbour(before, after), target.id != event.id else { return [] }
    let unknown = event.when.earliest == nil
    guard unknown || event.order.isEqualTime(to: target.order) else { throw .notEqualTimes }
    let beyond = before == nil ? timeline.below(target.id) : timeline.above(target.id)
    if beyond?.id == event.id { return [] }
    let rank = rank(beside: target.order, beyond?.order, forward: before == nil)
    return [.timeline(.eventMoved(event: event.id, order: target.order.ranked(rank)))]
  }

  private func neighbour(_ before: EventID?, _ after: EventID?) throws(Refusal) -> TimelineEvent? {
    guard let id = before ?? after else { return nil }
    return try event(id)
  }

  // Halfway to the next row of equal time, else one step further. Where no number is left in between the two, the
  // row shares its target's rank and the ids decide.
  func rank(beside target: TimelineOrder, _ beyond: TimelineOrder?, forward: Bool) -> Double {
    let other = beyond.flatMap { $0.isEqualTime(to: target) ? $0.rank : nil }
    let rank =
      forward
      ? TimelineOrder.rank(after: target.rank, before: other)
      : TimelineOrder.rank(after: other, before: target.rank)
    return rank ?? target.rank
  }
}

extension TimelineOrder {
  /// Whether two rows stand at the same time, so that people may say which comes first.
  package func isEqualTime(to other: TimelineOrder) -> Bool { start == other.start && width == other.width }

  func ranked(_ rank: Double) -> TimelineOrder { TimelineOrder(start: start, width: width, rank: rank) }
}
