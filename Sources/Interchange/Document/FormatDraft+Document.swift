import Foundation
import Postmortems

/// A document comes back by the same commands as a file in Markdown; only what stands where is other.
extension FormatDraft {
  mutating func fill(from file: DocumentFile) throws(Refusal) {
    let (document, front) = (file.document, file.document.front)
    let new = RenewedIDs(document, from: &ids)
    try enterPeople(front)
    try enterIncidents(front.incidents)
    for tag in front.tags { try apply(.record(.addTag(tag: tag))) }
    try enter(document.timeline, new)
    try enterKeyTimes(document.incidents, new)
    try enter(document.causes, new)
    for meeting in document.meetings { enter(meeting, new) }
    for meeting in document.scheduledMeetings { enter(meeting) }
    try enter(document.actionItems, new)
    for idea in document.ideas { try enter(idea, new) }
    for parked in document.parkingLot {
      try apply(.parkingLot(.park(id: newID(), text: parked.text, step: parked.step)))
    }
    try enterTexts(file)
    try enterFate(front)
  }

  private mutating func enterTexts(_ file: DocumentFile) throws(Refusal) {
    let document = file.document
    try write(document.summary, into: .summary)
    try write(document.lessons, into: .lessons)
    try write(document.teaser, into: .teaser)
    let unread = file.unread.isEmpty ? "" : "```yaml\n\(file.unread.joined(separator: "\n"))\n```"
    try write([document.notes, unread].filter { !$0.isEmpty }.joined(separator: "\n\n"), into: .notes)
  }

  private mutating func enter(_ timeline: [DocumentEvent], _ new: RenewedIDs) throws(Refusal) {
    var above: EventID?
    for event in timeline {
      guard let id = new.events[event.id] else { continue }
      try apply(
        .timeline(
          .addEvent(
            id: id, when: event.when.typed, text: event.text, kind: event.kind, flags: Set(event.flags),
            source: event.source, near: above)))
      if event.noCause { try apply(.timeline(.setNoCause(event: id, noCause: true))) }
      correct(id, event.when, below: above)
      for question in event.questions { try enter(question, at: id) }
      above = id
    }
  }

  private mutating func enter(_ question: DocumentQuestion, at event: EventID) throws(Refusal) {
    let text = try Wording.text(question.text, atMost: Wording.longestLine)
    let asked = Question(id: newID(), event: event, text: text, resolved: question.resolved)
    fold(.question(.questionAsked(question: asked)))
  }

  private mutating func enterKeyTimes(_ incidents: [DocumentIncident], _ new: RenewedIDs) throws(Refusal) {
    for (incident, known) in zip(incidents, postmortem.incidents.items.map(\.id)) {
      for (key, time) in incident.keyTimes {
        if let event = time.event {
          try apply(
            .incident(.setKeyTime(incident: known, key: key, typed: nil, event: new.events[event])))
        } else {
          try state(key, of: known, typed: time.when.typed, time.when)
        }
      }
    }
  }

  private mutating func enter(_ meeting: DocumentMeeting, _ new: RenewedIDs) {
    guard let id = new.meetings[meeting.id] else { return }
    var begun = Meeting(
      id: id, kind: meeting.kind, at: meeting.at,
      facilitator: meeting.facilitator.value.map { person($0.text) },
      present: Set(meeting.present.map { person($0.text) }))
    begun.shadow = meeting.shadow.map { person($0.text) }
    fold(.meeting(.meetingBegun(meeting: begun)))
    for stay in meeting.stays {
      enter(person(stay.person.text), from: stay.from.value, to: stay.to.value, of: begun)
    }
    guard let end = meeting.endedAt.value else { return }
    fold(.meeting(.meetingEnded(meeting: id, at: Int64(end.timeIntervalSince1970))))
  }

  private mutating func enter(_ meeting: DocumentScheduledMeeting) {
    let planned = ScheduledMeeting(
      id: newID(), kind: meeting.kind, at: meeting.at, minutes: meeting.minutes,
      facilitator: meeting.facilitator.value.map { person($0.text) })
    fold(.schedule(.meetingScheduled(meeting: planned)))
    guard let shadow = meeting.shadow else { return }
    fold(.schedule(.shadowSeatTaken(meeting: planned.id, person: person(shadow.text))))
  }
}

extension FormatDraft {
  private mutating func enter(_ causes: [DocumentCause], _ new: RenewedIDs) throws(Refusal) {
    var later: [(CauseID, CauseID)] = []
    for cause in causes {
      guard let id = new.causes[cause.id] else { continue }
      let parent = cause.parent.value.flatMap { new.causes[$0] }
      // One that was put below a later one: it goes there when that is there.
      let isThere = parent.map { postmortem.causes[$0] != nil } ?? true
      try apply(
        .cause(
          .addCause(
            id: id, text: cause.text, parent: isThere ? parent : nil, events: new.of(cause.events))))
      if let parent, !isThere { later.append((id, parent)) }
      if let reason = cause.noActionReason.value {
        try apply(.cause(.setNoActionReason(cause: id, reason: reason)))
      }
    }
    for (cause, parent) in later { try apply(.cause(.setCauseParent(cause: cause, parent: parent))) }
  }

  private mutating func enter(_ items: [DocumentActionItem], _ new: RenewedIDs) throws(Refusal) {
    for item in items { if let id = new.actionItems[item.id] { try enter(item, as: id, new) } }
    for item in items {
      guard let id = new.actionItems[item.id] else { continue }
      let successor = item.replacedBy.value.flatMap { new.actionItems[$0] }
      try enter(WrittenState(state: item.state, reason: item.reason.value, successor: successor), id)
    }
  }

  private mutating func enter(_ item: DocumentActionItem, as id: ActionItemID, _ new: RenewedIDs)
    throws(Refusal)
  {
    try apply(
      .actionItem(
        .addActionItem(
          id: id, text: item.text, causes: new.of(item.causes), events: new.of(item.events), owner: nil,
          due: item.due.value, priority: item.priority)))
    for ticket in item.tickets {
      try apply(.actionItem(.addActionItemTicket(actionItem: id, ticket: ticket)))
    }
    if let from = item.approvalFrom.value {
      fold(.actionItem(.approvalSet(actionItem: id, from: try Wording.line(from, atMost: 200))))
    }
    let meeting = item.takenIn.flatMap { new.meetings[$0] }
    fold(.actionItem(.ownerSet(actionItem: id, owner: owner(item.owner.value), takenIn: meeting)))
  }

  private mutating func owner(_ said: DocumentActionItem.Owner?) -> ActionItem.Owner? {
    if let participant = said?.participant.value { return .participant(person(participant.text)) }
    return said?.typed.value.map { .typed($0) }
  }

  private mutating func enter(_ said: DocumentIdea, _ new: RenewedIDs) throws(Refusal) {
    let id: IdeaID = newID()
    try apply(
      .idea(
        .addIdea(
          id: id, text: said.text, kind: said.kind, event: said.event.value.flatMap { new.events[$0] })))
    switch said.outcome {
    case "notTaken": try apply(.idea(.leaveIdea(idea: id, reason: said.reason.value ?? "")))
    case "taken":
      // Something that is there no more has only a kind.
      let gone: ItemRef = said.kind == .cause ? .cause(newID()) : .actionItem(newID())
      let became = new.of(said.became.value.flatMap { ItemRef(spelled: $0) }) ?? gone
      fold(.idea(.ideaDecided(idea: id, outcome: .taken(became: became))))
    default: break
    }
  }
}
