import Foundation
import Postmortems

/// A whole postmortem as programs read it: the JSON of `GET /api/v1/postmortems/:id` and of
/// `nachlese export --format json`, described in `/api/openapi.json`. Lists that are sets are sorted, links to rows and
/// causes as those are; what is not known is null.
package enum DocumentJSON {
  /// The document as of a revision, with the names of the people that it mentions.
  package static func text(
    _ postmortem: Postmortem, revision: Int, tag: String, people: [PersonID: Person]
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    let document = Document(postmortem, revision: revision, tag: tag, people: people)
    return String(decoding: try encoder.encode(document), as: UTF8.self)
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
  let participants: [DocumentPerson]
  let incidents: [DocumentIncident]
  let timeline: [DocumentEvent]
  let causes: [DocumentCause]
  let actionItems: [DocumentActionItem]
  let ideas: [DocumentIdea]
  let parkingLot: [DocumentParked]
  let meetings: [DocumentMeeting]
  let editions: [Edition]
  let restriction: OrNull<DocumentRestriction>

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
  /// Everybody whom an id in the document may name: participants, those present, facilitators, owners, readers.
  package var mentioned: Set<PersonID> {
    var people = participants
    for meeting in meetings.items {
      people.formUnion(meeting.present)
      if let facilitator = meeting.facilitator { people.insert(facilitator) }
    }
    for case .participant(let owner)? in actionItems.items.map(\.owner) { people.insert(owner) }
    return people.union(restriction?.people ?? [])
  }
}
