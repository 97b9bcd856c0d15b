import Foundation
import Postmortems

/// A whole postmortem as programs read it: the JSON of `GET /api/v1/postmortems/:id` and of
/// `nachlese export --format json`, described in `/api/openapi.json`. Lists that are sets are sorted, links to rows and
/// causes as those are; what is not known is null.
package enum DocumentJSON {
  /// The document as of a revision, with the names of the people that it mentions, and with its pictures where it is
  /// taken along.
  package static func text(
    _ postmortem: Postmortem, revision: Int, tag: String, people: [PersonID: Person],
    pictures: [TakenPicture]? = nil
  ) throws -> String {
    var document = Document(postmortem, revision: revision, tag: tag, people: people)
    document.pictures = pictures?.map(DocumentPicture.init)
    return try text(document)
  }

  /// A row as it stands in a document, one that nobody has asked about yet.
  package static func text(of event: TimelineEvent) throws -> String { try text(DocumentEvent(event, [])) }

  private static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// The document's outermost object.
struct Document: Encodable {
  let id: PostmortemID
  let title: String
  let language: Language
  let zone: String
  let revision: Int
  let tag: String
  let state: String
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

  init(_ postmortem: Postmortem, revision: Int, tag: String, people: [PersonID: Person]) {
    id = postmortem.id
    title = postmortem.title
    language = postmortem.language
    zone = postmortem.zone
    self.revision = revision
    self.tag = tag
    state = postmortem.state.name
    tags = postmortem.tags.sorted()
    summary = postmortem.summary
    notes = postmortem.notes
    lessons = postmortem.lessons
    teaser = postmortem.teaser
    openedAt = postmortem.openedAt
    alertGroup = OrNull(postmortem.alertGroup)
    participants = people.sorted(postmortem.mentioned).map { DocumentPerson($0, people[$0]) }
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

/// A value that is written as null where there is none; plain optionals would be left out.
struct OrNull<Value: Encodable>: Encodable {
  let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

extension Postmortem {
  /// Everybody whom an id in the document may name: participants, those present, facilitators, owners,
  /// readers, and who promised something.
  package var mentioned: Set<PersonID> {
    var people = participants
    for meeting in meetings.items {
      people.formUnion(meeting.present)
      if let facilitator = meeting.facilitator { people.insert(facilitator) }
    }
    people.formUnion(upcomingMeetings.compactMap(\.facilitator))
    people.formUnion(agreement.carriers.map(\.person) + [agreement.completion?.person].compactMap { $0 })
    for case .participant(let owner)? in actionItems.items.map(\.owner) { people.insert(owner) }
    return people.union(restriction?.people ?? [])
  }
}
