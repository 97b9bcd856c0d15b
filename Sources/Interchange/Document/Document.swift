import Foundation
import Postmortems

/// The document's outermost object.
struct Document: Codable, Sendable {
  let id: PostmortemID
  let title: String
  let language: Language
  let zone: String
  let revision: Int
  let tag: String
  let state: String
  /// When it was put away.
  let discardedAt: OrNull<Date>
  let tags: [String]
  let summary: String
  let notes: String
  let lessons: String
  let teaser: String
  let openedAt: Date
  let alertGroup: OrNull<String>
  let participants: [DocumentPerson]
  let incidents: [DocumentIncident]
  let timeline: [DocumentEvent]
  let causes: [DocumentCause]
  let actionItems: [DocumentActionItem]
  let ideas: [DocumentIdea]
  let parkingLot: [DocumentParked]
  let meetings: [DocumentMeeting]
  let scheduledMeetings: [DocumentScheduledMeeting]
  let ready: [PersonID]
  let sparedAreas: [String]
  let completion: OrNull<DocumentCompletion>
  let teaserCarriers: [DocumentCarrier]
  let editions: [Edition]
  let restriction: OrNull<DocumentRestriction>
  /// Only where the document is taken along.
  var pictures: [DocumentPicture]?

  /// Whether something in it is called so.
  static func hasKey(_ name: String) -> Bool { CodingKeys(stringValue: name) != nil }

  init(_ postmortem: Postmortem, revision: Int, tag: String, people: [PersonID: Person]) {
    id = postmortem.id
    title = postmortem.title
    language = postmortem.language
    zone = postmortem.zone
    self.revision = revision
    self.tag = tag
    state = postmortem.state.name
    discardedAt = OrNull(postmortem.discardedAt)
    tags = postmortem.tags.sorted()
    summary = postmortem.summary
    notes = postmortem.notes
    lessons = postmortem.lessons
    teaser = postmortem.teaser
    openedAt = postmortem.openedAt
    alertGroup = OrNull(postmortem.alertGroup)
    participants = people.sorted(postmortem.mentioned).map {
      DocumentPerson($0, people[$0], takesPart: postmortem.participants.contains($0))
    }
    incidents = postmortem.incidents.items.map { DocumentIncident($0, postmortem) }
    let questions = postmortem.questionsByRow
    timeline = postmortem.timeline.events.map { DocumentEvent($0, questions[$0.id] ?? []) }
    let order = ReferenceOrder(postmortem)
    causes = postmortem.causes.items.map { DocumentCause($0, postmortem, order) }
    actionItems = postmortem.actionItems.items.map { DocumentActionItem($0, postmortem, order) }
    ideas = postmortem.ideas.items.map { DocumentIdea($0, postmortem) }
    parkingLot = postmortem.parkingLot.items.map(DocumentParked.init)
    meetings = postmortem.meetings.items.map { DocumentMeeting($0, people) }
    scheduledMeetings = postmortem.upcomingMeetings.map(DocumentScheduledMeeting.init)
    ready = people.sorted(postmortem.preparation.ready)
    sparedAreas = postmortem.preparation.spared.inByteOrder
    completion = OrNull(postmortem.agreement.completion.map(DocumentCompletion.init))
    teaserCarriers = postmortem.agreement.carriers.map(DocumentCarrier.init)
    editions = postmortem.editions
    restriction = OrNull(postmortem.restriction.map { DocumentRestriction($0, people) })
  }
}

extension Postmortem {
  fileprivate var discardedAt: Date? {
    if case .discarded(let at, _) = state { return at }
    return nil
  }
}

extension Postmortem {
  /// Everybody whom an id in the document may name: participants, those present, facilitators and who learns from them,
  /// owners, readers, and who promised something.
  package var mentioned: Set<PersonID> {
    var people = participants
    for meeting in meetings.items {
      people.formUnion(meeting.present)
      people.formUnion([meeting.facilitator, meeting.shadow].compactMap { $0 })
    }
    people.formUnion(upcomingMeetings.flatMap { [$0.facilitator, $0.shadow].compactMap { $0 } })
    people.formUnion(agreement.carriers.map(\.person) + [agreement.completion?.person].compactMap { $0 })
    for case .participant(let owner)? in actionItems.items.map(\.owner) { people.insert(owner) }
    return people.union(restriction?.people ?? [])
  }
}
