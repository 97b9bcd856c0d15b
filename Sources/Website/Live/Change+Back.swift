import Foundation
import Postmortems

extension Facts {
  /// What sets again what somebody had set there, in its order; empty where no command can.
  /// - Parameter others: what was overwritten together with it.
  func back(to change: Change, among others: [Change]) -> [Command] {
    switch change {
    case .record(let change): back(to: change).map { [.record($0)] } ?? []
    case .incident(let change): back(to: change).map { [.incident($0)] } ?? []
    case .timeline(let change): back(to: change).map { [.timeline($0)] } ?? []
    case .cause(let change): back(to: change).map { [.cause($0)] } ?? []
    case .actionItem(let change): back(to: change, among: others).map { [.actionItem($0)] } ?? []
    case .idea(let change): back(to: change).map { .idea($0) }
    case .question(.questionResolved(let id, let resolved)):
      [.question(resolved ? .resolveQuestion(question: id) : .reopenQuestion(question: id))]
    case .meeting(.facilitatorSet(let meeting, let person)):
      [.meeting(.setFacilitator(meeting: meeting, person: person))]
    case .schedule(.meetingRescheduled(let meeting, let at, let minutes, let facilitator)):
      [
        .schedule(
          .rescheduleMeeting(
            meeting: meeting, at: Instant(at).text, minutes: minutes, facilitator: facilitator))
      ]
    case .agreement(.completionSet(let completion)):
      [.agreement(.setCompletion(person: completion?.person, by: completion?.by))]
    case .access(.restricted(let restriction)):
      [
        .access(
          .restrict(reason: restriction.reason, until: restriction.until, people: restriction.people))
      ]
    case .access(.restrictionLifted): [.access(.liftRestriction)]
    default: []
    }
  }

  private func back(to change: RecordChange) -> RecordCommand? {
    switch change {
    case .renamed(let title): .rename(title: title)
    case .languageSet(let language): .setLanguage(language: language)
    case .zoneSet(let zone): .setZone(zone: zone)
    default: nil
    }
  }

  private func back(to change: IncidentChange) -> IncidentCommand? {
    switch change {
    case .incidentKindSet(let id, let kind): .setIncidentKind(incident: id, kind: kind)
    case .severitySet(let id, let severity): .setSeverity(incident: id, severity: severity)
    case .keyTimeSet(let id, let key, let when):
      .setKeyTime(incident: id, key: key, typed: typedAlone(when), event: nil)
    case .keyTimeTied(let id, let key, let event):
      .setKeyTime(incident: id, key: key, typed: nil, event: event)
    case .keyTimeCleared(let id, let key): .setKeyTime(incident: id, key: key, typed: nil, event: nil)
    default: nil
    }
  }

  private func back(to change: TimelineChange) -> TimelineCommand? {
    switch change {
    case .eventTimeSet(let id, let when, _): .setEventTime(event: id, when: typedAlone(when), near: nil)
    case .eventKindSet(let id, let kind): .setEventKind(event: id, kind: kind)
    case .noCauseSet(let id, let noCause): .setNoCause(event: id, noCause: noCause)
    default: nil
    }
  }

  private func back(to change: CauseChange) -> CauseCommand? {
    switch change {
    case .causeParentSet(let id, let parent): .setCauseParent(cause: id, parent: parent)
    case .noActionReasonSet(let id, let reason): .setNoActionReason(cause: id, reason: reason)
    default: nil
    }
  }

  private func back(to change: ActionItemChange, among others: [Change]) -> ActionItemCommand? {
    switch change {
    case .ownerSet(let id, nil, _): .assignOwner(actionItem: id, owner: nil)
    case .ownerSet(let id, .participant(let person)?, _): .assignOwner(actionItem: id, owner: person)
    case .approvalSet(let id, nil): .withdrawApproval(actionItem: id)
    case .approvalSet(let id, let from?):
      owner(of: id, among: others).map { .seekApproval(actionItem: id, from: from, owner: $0) }
    case .dueSet(let id, let due): .setDue(actionItem: id, due: due)
    case .prioritySet(let id, let priority): .setPriority(actionItem: id, priority: priority)
    case .actionItemStateSet(let id, let state, let reason, let by): back(to: state, of: id, reason, by)
    default: nil
    }
  }

  private func back(
    to state: ActionItem.State, of id: ActionItemID, _ reason: String?, _ other: ActionItemID?
  ) -> ActionItemCommand? {
    switch state {
    case .open: .reopenActionItem(actionItem: id)
    case .done: .finishActionItem(actionItem: id, reason: reason)
    case .dropped: .dropActionItem(actionItem: id, reason: reason ?? "")
    case .replaced: other.map { .replaceActionItem(actionItem: id, by: $0, reason: reason) }
    }
  }

  /// Whoever obtains the approval: the owner that was overwritten with it, else the one it has.
  private func owner(of id: ActionItemID, among others: [Change]) -> PersonID? {
    for case .actionItem(.ownerSet(id, .participant(let person)?, _)) in others { return person }
    guard case .participant(let person)? = postmortem.actionItems[id]?.owner else { return nil }
    return person
  }

  // What became of an idea cannot become of it once more; that it is taken is no word to be set again.
  private func back(to change: IdeaChange) -> [IdeaCommand] {
    switch change {
    case .ideaKindSet(let id, let kind): [.setIdeaKind(idea: id, kind: kind)]
    case .ideaDecided(let id, .undecided): [.reopenIdea(idea: id)]
    case .ideaDecided(let id, .notTaken(let reason)):
      [.reopenIdea(idea: id), .leaveIdea(idea: id, reason: reason)]
    default: []
    }
  }

  /// A time as it can be typed anywhere: one without a date had taken it from where it stood then.
  private func typedAlone(_ when: FuzzyTime) -> String {
    let day = when.writtenDate.map { "\($0.spelled) " } ?? ""
    let means = { (typed: String) in
      let read = FuzzyTime.read(typed, TimeContext(zone: zone, now: now))
      return read.earliest == when.earliest && read.latest == when.latest
    }
    return [when.typed, day + when.typed].first(where: means) ?? when.typed
  }
}
