extension Postmortem {
  /// The ownership rule (P14): nobody decides over those who are not there. The owner of an action item must be among
  /// those present in the meeting that takes it or changes its owner; outside a meeting, in the latest one; and with
  /// no meeting yet an action item has no owner.
  func requirePresent(_ person: PersonID) throws(Refusal) {
    guard let meeting = latestMeeting else { throw .noMeetingYet }
    guard meeting.present.contains(person) else { throw .ownerNotPresent }
  }

  func assign(_ owner: PersonID?, to item: ActionItem) throws(Refusal) -> [Change] {
    if let owner { try requirePresent(owner) }
    let new = owner.map { ActionItem.Owner.participant($0) }
    guard item.owner != new || item.takenIn != latestMeeting?.id else { return [] }
    return [.actionItem(.ownerSet(actionItem: item.id, owner: new, takenIn: latestMeeting?.id))]
  }

  /// What exceeds those present becomes the action item to obtain approval for it.
  func seekApproval(for item: ActionItem, _ from: String, _ owner: PersonID) throws(Refusal) -> [Change] {
    let approver = try Wording.line(from, atMost: 200)
    let assigned = try assign(owner, to: item)
    guard item.approvalFrom != approver else { return assigned }
    return [.actionItem(.approvalSet(actionItem: item.id, from: approver))] + assigned
  }

  /// Whether the item's owner was among those present when it was taken. False for one who was struck off later, and
  /// for one whose name came by import: the page shows both, and what to do about it.
  package func ownerIsPresent(_ item: ActionItem) -> Bool {
    guard case .participant(let person)? = item.owner, let id = item.takenIn else { return false }
    return meetings[id]?.present.contains(person) ?? false
  }
}
