import Postmortems

/// A value that somebody else had set meanwhile and that a late writer's took the place of: told in the answer, with a
/// sentence for the page.
struct Overwritten: Encodable {
  let change: Change
  let said: String
  /// What sets it again, one after the other; empty where nothing can.
  let back: [Command]

  init(_ change: Change, among others: [Change], _ facts: Facts) {
    self.change = change
    back = facts.back(to: change, among: others)
    let (field, value) = (facts.field(change.slot), facts.value(change))
    said =
      value.isEmpty
      ? facts.words("overwritten.emptied", ["field": field])
      : facts.words("overwritten.set", ["field": field, "value": value])
  }
}

extension Facts {
  /// What the page calls the place that a change sets.
  fileprivate func field(_ slot: Slot?) -> String {
    switch slot {
    case nil: ""
    case .title: words("import.draftTitle")
    case .language: words("record.language")
    case .zone: words("record.zone")
    case .restriction: words("restriction.restrict")
    case .incidentKind: words("incident.kindOf")
    case .severity: words("incident.severity")
    case .keyTime(_, let key): words("keyTime.\(key.rawValue)")
    case .eventTime: words("event.time")
    case .eventKind: words("event.kindOf")
    case .noCause: words("explanation.isWithout")
    case .causeParent: words("cause.move")
    case .noActionReason: words("cause.giveReason")
    case .owner: words("actionItem.owner")
    case .approval: words("actionItem.takeSubstitute")
    case .due: words("actionItem.dueDate")
    case .priority: words("actionItem.priorityOf")
    case .actionItemState, .ideaOutcome, .questionState: words("overwritten.state")
    case .ideaKind: words("idea.kindOf")
    case .facilitator: words("attendance.facilitates")
    case .schedule: words("schedule.slot")
    case .completion: words("agreement.completes")
    }
  }

  /// What somebody had set there, as the page writes it; empty where they had emptied it.
  fileprivate func value(_ change: Change) -> String {
    switch change {
    case .record(.renamed(let title)): title
    case .record(.languageSet(let language)): words("language.\(language.rawValue)")
    case .record(.zoneSet(let zone)): zone
    case .incident(let change): value(change)
    case .timeline(.eventTimeSet(_, let when, _)): when.typed
    case .timeline(.eventKindSet(_, let kind)): words("event.kind.\(kind.rawValue)")
    case .timeline(.noCauseSet(_, true)): words("explanation.isWithout")
    case .cause(.causeParentSet(_, let parent)): parent.flatMap { number($0) } ?? ""
    case .cause(.noActionReasonSet(_, let reason)): reason ?? ""
    case .actionItem(let change): value(change)
    case .idea(.ideaKindSet(_, let kind)): words("idea.kind.\(kind.rawValue)")
    case .idea(.ideaDecided(_, .taken(let became))): value(became)
    case .idea(.ideaDecided(_, .notTaken(let reason))): words("idea.notTaken", ["reason": reason])
    case .question(.questionResolved(_, let resolved)):
      words(resolved ? "question.isResolved" : "question.isOpen")
    case .meeting(.facilitatorSet(_, let person)): name(person)
    case .schedule(.meetingRescheduled(_, let at, let minutes, let facilitator)):
      planned(at, minutes, facilitator)
    case .agreement(.completionSet(let completion?)): promised(completion)
    case .access(.restricted(let restriction)): restriction.reason
    default: ""
    }
  }

  private func value(_ change: IncidentChange) -> String {
    switch change {
    case .incidentKindSet(_, let kind): words("incident.kind.\(kind.rawValue)")
    case .severitySet(_, let severity): severity ?? ""
    case .keyTimeSet(_, _, let when): when.typed
    case .keyTimeTied(_, _, let event): postmortem.timeline[event]?.when.typed ?? ""
    default: ""
    }
  }

  private func value(_ change: ActionItemChange) -> String {
    switch change {
    case .ownerSet(_, .participant(let person)?, _): name(person)
    case .ownerSet(_, .typed(let typed)?, _): typed
    case .approvalSet(_, let from): from ?? ""
    case .dueSet(_, let due): due.map { words.date(.short, WallClock($0)) } ?? ""
    case .prioritySet(_, let priority): words("actionItem.priority.\(priority.rawValue)")
    case .actionItemStateSet(_, let state, _, _): words("actionItem.state.\(state.rawValue)")
    default: ""
    }
  }

  private func value(_ became: ItemRef) -> String {
    let number =
      switch became {
      case .cause(let id): number(id)
      case .actionItem(let id): number(id)
      default: String?.none
      }
    return words("idea.became", ["number": number ?? ""])
  }
}
