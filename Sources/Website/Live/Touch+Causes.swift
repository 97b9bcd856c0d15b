import Postmortems

extension Touch {
  func cause(_ change: CauseChange) -> Set<PageElement> {
    switch change {
    case .causeAdded, .causeParentSet, .noActionReasonSet: bands()
    case .causeLinked(let id, _), .causeUnlinked(let id, _): [.cause(id), .explanation, .publication]
    }
  }

  func actionItem(_ change: ActionItemChange) -> Set<PageElement> {
    switch change {
    case .actionItemAdded(let item): bands().union([.outcome(item.id)])
    case .actionItemLinkedToCause(let id, _), .actionItemUnlinkedFromCause(let id, _):
      bands().union([.action(id)])
    case .ownerSet(let id, _, _), .approvalSet(let id, _), .dueSet(let id, _), .prioritySet(let id, _),
      .actionItemStateSet(let id, _, _, _), .actionItemLinkedToEvent(let id, _),
      .actionItemUnlinkedFromEvent(let id, _), .actionItemTicketAdded(let id, _),
      .actionItemTicketRemoved(let id, _):
      [.action(id), .outcome(id)]
    }
  }

  func meeting(_ change: MeetingChange) -> Set<PageElement> {
    switch change {
    case .participantAdded, .participantRemoved:
      [.record, .attendance, .meetings, .preparation, .agreement]
    case .meetingBegun, .meetingEnded: runningMeeting.union([.preparation, .agreement])
    case .facilitatorSet: [.attendance, .meetings]
    case .personLeft, .personReturned: [.rules, .attendance, .meetings]
    case .attended(_, let person, _), .attendanceWithdrawn(_, let person):
      Set([.rules, .record, .attendance, .meetings, .agreement]).union(owned(by: person))
    }
  }

  /// All that shows a meeting that runs.
  var runningMeeting: Set<PageElement> {
    // Who entered a row stands beside it as long as the meeting runs.
    let rows = after.timeline.events.map { PageElement.event($0.id) }
    return Set([.agenda, .rules, .timeChart, .presenting, .record, .attendance, .meetings]).union(presented)
      .union(rows)
  }

  /// Whether another row is presented, it reads otherwise, or another one comes next or is left.
  func isPresentingTouched(by change: Change) -> Bool {
    guard before.agenda != nil || after.agenda != nil else { return false }
    let (old, new) = (before.presentedNow, after.presentedNow)
    // Most changes are letters, and none of them is worth a walk through the whole table.
    if case .text(.edited(let field, _)) = change { return new.map { field == .of(.event($0.id)) } ?? false }
    return old?.id != new?.id || old?.when != new?.when
      || before.timeline.count != after.timeline.count || before.nextToPresent?.id != after.nextToPresent?.id
  }

  /// Whether the chart over the table shows something of it.
  func isChartTouched(by change: Change) -> Bool {
    switch change {
    case .timeline(.noCauseSet): false
    case .timeline, .incident, .record(.zoneSet), .agenda(.eventPresented): true
    case .item(let change):
      switch change.item {
      case .event, .incident: true
      default: false
      }
    default: false
    }
  }

  /// The rows that are presented, before and after.
  private var presented: [PageElement] {
    [before, after].compactMap { $0.presentedNow?.id }.map { .event($0) }
  }

  func agenda(_ change: AgendaChange) -> Set<PageElement> {
    switch change {
    case .courseSet: [.agenda, .rules, .presenting]
    case .rulesConfirmed: [.rules]
    case .eventPresented: Set([.presenting] + presented)
    }
  }

  /// The bands whose layout changed, and everything that shows one of the numbers that did.
  func bands() -> Set<PageElement> {
    let (old, oldLoose) = Band.all(before)
    let (new, newLoose) = Band.all(after)
    let (oldNumbers, newNumbers) = (numbers(before), numbers(after))
    let oldLayouts = Dictionary(old.map { ($0.root.cause.id, $0.layout(oldNumbers)) }) { first, _ in first }
    var found: Set<PageElement> = [.explanation, .publication, .causeMargin]
    for band in new where oldLayouts[band.root.cause.id] != band.layout(newNumbers) {
      found.insert(.band(band.root.cause.id))
    }
    let roots = Set(new.map(\.root.cause.id))
    found.formUnion(old.map(\.root.cause.id).filter { !roots.contains($0) }.map { .band($0) })
    if oldLoose.map(\.id) != newLoose.map(\.id) || oldNumbers != newNumbers { found.insert(.loose) }
    let renumbered = Set(oldNumbers.keys).union(newNumbers.keys).filter { oldNumbers[$0] != newNumbers[$0] }
    found.formUnion(renumbered.map { .outcome($0) })
    // An idea says what it became, by its number.
    found.formUnion(after.ideas.items.filter { $0.outcome.name == "taken" }.map { .idea($0.id) })
    return found
  }

  private func numbers(_ postmortem: Postmortem) -> [ActionItemID: Int] {
    Dictionary(postmortem.actionItems.items.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  // Whose owner is not among those present is shown at the action item.
  private func owned(by person: PersonID) -> [PageElement] {
    after.actionItems.items.filter { $0.owner == .participant(person) }.map { .action($0.id) }
  }
}
