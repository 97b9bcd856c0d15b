import Foundation
import Postmortems

/// A row of the timeline.
struct DocumentEvent: Codable, Sendable {
  let id: EventID
  let text: String
  let kind: TimelineEvent.Kind
  let flags: [TimelineEvent.Flag]
  let source: String
  let noCause: Bool
  let when: FuzzyTime
  let questions: [DocumentQuestion]

  init(_ event: TimelineEvent, _ questions: [Question]) {
    id = event.id
    text = event.text
    kind = event.kind
    flags = TimelineEvent.Flag.allCases.filter(event.flags.contains)
    source = event.source
    noCause = event.noCause
    when = event.when
    self.questions = questions.map(DocumentQuestion.init)
  }
}

/// A question at a row.
struct DocumentQuestion: Codable, Sendable {
  let id: QuestionID
  let text: String
  let resolved: Bool

  init(_ question: Question) {
    id = question.id
    text = question.text
    resolved = question.resolved
  }
}

/// An incident with its key times.
struct DocumentIncident: Codable, Sendable {
  let id: IncidentID
  let kind: Incident.Kind
  let severity: OrNull<String>
  let systems: [String]
  let tickets: [String]
  let started: OrNull<DocumentKeyTime>
  let detected: OrNull<DocumentKeyTime>
  let mitigated: OrNull<DocumentKeyTime>
  let resolved: OrNull<DocumentKeyTime>

  init(_ incident: Incident, _ postmortem: Postmortem) {
    func time(_ name: KeyTime.Name) -> OrNull<DocumentKeyTime> {
      OrNull(postmortem.when(name, of: incident).map { DocumentKeyTime(when: $0.time, event: $0.event) })
    }
    id = incident.id
    kind = incident.kind
    severity = OrNull(incident.severity)
    systems = incident.systems.sorted()
    tickets = incident.tickets.sorted()
    started = time(.started)
    detected = time(.detected)
    mitigated = time(.mitigated)
    resolved = time(.resolved)
  }
}

/// A key time: the time itself, and the row that it is tied to.
struct DocumentKeyTime: Codable, Sendable {
  let when: FuzzyTime
  let event: EventID?

  private enum CodingKeys: CodingKey { case event }

  init(when: FuzzyTime, event: EventID?) {
    self.when = when
    self.event = event
  }

  init(from decoder: any Decoder) throws {
    when = try FuzzyTime(from: decoder)
    event = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(EventID.self, forKey: .event)
  }

  func encode(to encoder: any Encoder) throws {
    try when.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(event, forKey: .event)
  }
}
