import Foundation

extension Postmortem {
  func decide(_ command: TimelineCommand, at now: Date) throws(Refusal) -> [Change] {
    switch command {
    case .addEvent(let id, let typed, let text, let kind, let flags, let source, let near):
      let event = NewEvent(id: id, when: typed, text: text, kind: kind, flags: flags)
      return [try added(event, from: source, below: near, at: now)]
    case .addEvents(let events, let source, let near):
      return try added(events, from: source, below: near, at: now)
    case .setEventTime(let id, let typed, let near): return try setTime(of: event(id), typed, near, at: now)
    case .setEventKind(let id, let kind):
      return try event(id).kind == kind ? [] : [.timeline(.eventKindSet(event: id, kind: kind))]
    case .flagEvent(let id, let flag):
      return try event(id).flags.contains(flag) ? [] : [.timeline(.eventFlagged(event: id, flag: flag))]
    case .unflagEvent(let id, let flag):
      return try event(id).flags.contains(flag) ? [.timeline(.eventUnflagged(event: id, flag: flag))] : []
    case .setNoCause(let id, let noCause):
      return try event(id).noCause == noCause ? [] : [.timeline(.noCauseSet(event: id, noCause: noCause))]
    case .moveEvent(let id, let before, let after): return try move(event(id), before, after)
    case .mergeEvents(let id, let other, let joint):
      return try merge(event(other), into: event(id), joint: try Wording.text(joint ?? "\n"))
    case .splitEvent(let id, let new, let text): return try split(event(id), text, as: new)
    case .cutEvent(let id, let text): return cut(text, from: try event(id))
    }
  }

  mutating func fold(_ change: TimelineChange) {
    switch change {
    case .eventAdded(let event): timeline.add(event)
    case .eventTimeSet(let id, let when, let order):
      timeline.move(id) {
        $0.when = when
        $0.order = order
      }
    case .eventKindSet(let id, let kind): timeline.update(id) { $0.kind = kind }
    case .eventFlagged(let id, let flag): timeline.update(id) { $0.flags.insert(flag) }
    case .eventUnflagged(let id, let flag): timeline.update(id) { $0.flags.remove(flag) }
    case .noCauseSet(let id, let noCause): timeline.update(id) { $0.noCause = noCause }
    case .eventMoved(let id, let order): timeline.move(id) { $0.order = order }
    case .eventMerged: break
    case .eventSplit(_, let row): timeline.add(row)
    }
  }

  func event(_ id: EventID) throws(Refusal) -> TimelineEvent {
    try require(.event(id))
    guard let event = timeline[id] else { throw .unknown(.event(id)) }
    return event
  }

  private func setTime(
    of event: TimelineEvent, _ typed: String, _ near: EventID?, at now: Date
  ) throws(Refusal) -> [Change] {
    let above = near ?? timeline.above(event.id)?.id
    let (when, order) = try placed(typed, near: above, rank: event.order.rank, of: event, at: now)
    guard when != event.when else { return [] }
    return [.timeline(.eventTimeSet(event: event.id, when: when, order: order))]
  }

  /// Understands a time and finds its place: by what it says or, where it says nothing, below the row above.
  func placed(
    _ typed: String, near: EventID?, rank: Double, of event: TimelineEvent? = nil, at now: Date
  ) throws(Refusal) -> (FuzzyTime, TimelineOrder) {
    let neighbour: TimelineEvent? = if let near { try self.event(near) } else { timeline.last }
    let dated = event?.when.lentDay ?? lent(by: neighbour) ?? lentByIncident
    // The first row has none above it; what stands in for it then is the last.
    let above = event == nil || near != nil ? neighbour?.when.minute : nil
    let when = try read(typed, near: dated, above: above, at: now)
    guard when.earliest == nil else { return (when, .of(when, rank: rank)) }
    guard let neighbour, neighbour.id != event?.id else {
      return (when, event?.order ?? .beforeEverything(rank: rank))
    }
    return (when, orderBelow(neighbour))
  }

  /// The place directly below a row, taken once and as a value.
  func orderBelow(_ row: TimelineEvent) -> TimelineOrder {
    row.order.ranked(rank(beside: row.order, timeline.below(row.id)?.order, forward: true))
  }

  /// What a row lends to a time without a date that stands below it: the date of the nearest row that has one, from
  /// there upwards, or else the instant at which the row stands. Nil where neither is known.
  package func lent(by row: EventID?) -> TimeContext.Near? { lent(by: row.flatMap { timeline[$0] }) }

  private func lent(by row: TimelineEvent?) -> TimeContext.Near? { day(at: row) ?? instant(of: row) }

  // "Since about 2012" lends no date to the alarm below it: the nearest row above that has a day does.
  private func day(at neighbour: TimelineEvent?) -> TimeContext.Near? {
    var row = neighbour
    while let here = row, here.when.earliest != nil, here.when.ownDay == nil { row = timeline.above(here.id) }
    return row?.when.lentDay
  }

  // Where no row says a day, the first key time of an incident does.
  private var lentByIncident: TimeContext.Near? {
    incidents.items.lazy.flatMap { incident in
      KeyTime.Name.allCases.compactMap { self.when($0, of: incident)?.time.lentDay }
    }.first
  }

  // A row without a time of its own still stands at one: that of the row it was entered below.
  private func instant(of event: TimelineEvent?) -> TimeContext.Near? {
    guard event?.when.earliest == nil, let order = event?.order,
      order.start != TimelineOrder.beforeEverything(rank: 0).start
    else {
      return nil
    }
    return .instant(Date(timeIntervalSince1970: Double(order.start)))
  }

  /// Understands a time in the postmortem's zone.
  func read(_ typed: String, near: TimeContext.Near?, above: Date? = nil, at now: Date) throws(Refusal)
    -> FuzzyTime
  {
    guard typed.utf16.count <= Wording.longestTime else { throw .timeTooLong }
    let clean = try Wording.text(typed)
    guard !clean.unicodeScalars.contains("\n") else { throw .controlCharacter }
    guard let zone = TimeZone(identifier: zone) else { throw .unknownZone }
    return FuzzyTime.read(clean, TimeContext(zone: zone, near: near, above: above, now: now))
  }
}
