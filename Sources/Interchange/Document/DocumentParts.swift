import Foundation
import Postmortems

/// Somebody whom the document names.
struct DocumentPerson: Codable, Sendable {
  let id: PersonID
  let name: String
  let account: Bool
  /// Whether they take part; nil in a document from before this was said, where all of them do.
  let takesPart: Bool?

  init(_ id: PersonID, _ person: Person?, takesPart: Bool) {
    self.id = id
    name = person?.name ?? ""
    account = person?.account ?? false
    self.takesPart = takesPart
  }
}

extension [PersonID: Person] {
  /// These people by their names, byte by byte, so that equal documents are written alike whatever ids they have.
  func sorted(_ ids: Set<PersonID>) -> [PersonID] {
    ids.sorted { left, right in
      let (one, other) = ((self[left]?.name ?? "").utf8, (self[right]?.name ?? "").utf8)
      return one.elementsEqual(other) ? left < right : one.lexicographicallyPrecedes(other)
    }
  }
}

/// A cause; links to rows that were removed are left out.
struct DocumentCause: Codable, Sendable {
  let id: CauseID
  let text: String
  let parent: OrNull<CauseID>
  let events: [EventID]
  let noActionReason: OrNull<String>

  init(_ cause: Cause, _ postmortem: Postmortem, _ order: ReferenceOrder) {
    id = cause.id
    text = cause.text
    parent = OrNull(cause.parent.flatMap { postmortem.causes[$0]?.id })
    events = order.sorted(cause.events)
    noActionReason = OrNull(cause.noActionReason)
  }
}

/// An idea with what became of it; links to what was removed are left out.
struct DocumentIdea: Codable, Sendable {
  let id: IdeaID
  let text: String
  let kind: Idea.Kind
  let event: OrNull<EventID>
  let outcome: String
  let reason: OrNull<String>
  let became: OrNull<String>

  init(_ idea: Idea, _ postmortem: Postmortem) {
    id = idea.id
    text = idea.text
    kind = idea.kind
    event = OrNull(idea.event.flatMap { postmortem.timeline[$0]?.id })
    outcome = idea.outcome.name
    if case .notTaken(let why) = idea.outcome { reason = OrNull(why) } else { reason = OrNull(nil) }
    if case .taken(let item) = idea.outcome, postmortem.knows(item), !postmortem.isRemoved(item) {
      became = OrNull(item.spelled)
    } else {
      became = OrNull(nil)
    }
  }
}

/// An entry of the parking lot.
struct DocumentParked: Codable, Sendable {
  let id: ParkedID
  let text: String
  let step: AgendaStep

  init(_ parked: Parked) {
    id = parked.id
    text = parked.text
    step = parked.step
  }
}

/// A meeting to come. Those invited are the participants.
struct DocumentScheduledMeeting: Codable, Sendable {
  let id: MeetingID
  let kind: Meeting.Kind
  let at: Date
  let minutes: Int
  let facilitator: OrNull<PersonID>
  /// Left out where nobody learns there.
  let shadow: PersonID?

  init(_ meeting: ScheduledMeeting) {
    id = meeting.id
    kind = meeting.kind
    at = meeting.at
    minutes = meeting.minutes
    facilitator = OrNull(meeting.facilitator)
    shadow = meeting.shadow
  }
}

/// A meeting and who attended it.
struct DocumentMeeting: Codable, Sendable {
  let id: MeetingID
  let kind: Meeting.Kind
  let at: Date
  let endedAt: OrNull<Date>
  let facilitator: OrNull<PersonID>
  /// Left out where nobody learned there.
  let shadow: PersonID?
  let present: [PersonID]
  /// Of those who were not there all the time.
  let stays: [DocumentStay]

  init(_ meeting: Meeting, _ people: [PersonID: Person]) {
    id = meeting.id
    kind = meeting.kind
    at = meeting.at
    endedAt = OrNull(meeting.endedAt)
    facilitator = OrNull(meeting.facilitator)
    shadow = meeting.shadow
    present = people.sorted(meeting.present)
    stays = meeting.stays.map(DocumentStay.init)
  }
}

/// Who may read, why and until when.
struct DocumentRestriction: Codable, Sendable {
  let reason: String
  let until: Date
  let people: [PersonID]

  init(_ restriction: Restriction, _ people: [PersonID: Person]) {
    reason = restriction.reason
    until = restriction.until
    self.people = people.sorted(restriction.people)
  }
}
