import Postmortems

extension Document {
  /// What stands in front of a file in Markdown, people called by their ids.
  var front: FrontMatter {
    var front = FrontMatter()
    front.title = title
    (front.language, front.zone, front.state) = (language, zone, state)
    (front.opened, front.discarded, front.alertGroup) = (openedAt, discardedAt.value, alertGroup.value)
    front.editions = editions.map(\.at)
    front.tags = tags
    front.incidents = incidents.map {
      FrontMatter.Incident(
        kind: $0.kind, severity: $0.severity.value, systems: $0.systems, tickets: $0.tickets)
    }
    front.participants = participants.filter(\.isParticipant).map(\.entry)
    front.others = participants.filter { !$0.isParticipant }.map(\.entry)
    (front.ready, front.spared) = (ready.map(\.text), sparedAreas)
    front.completion = completion.value.map {
      FrontMatter.Completion(person: $0.person.text, by: $0.by, agreed: $0.at)
    }
    front.carriers = teaserCarriers.map {
      FrontMatter.Carrier(person: $0.person.text, into: $0.into, agreed: $0.at, done: $0.doneAt.value)
    }
    front.restriction = restriction.value.map {
      FrontMatter.Restriction(reason: $0.reason, until: $0.until, people: $0.people.map(\.text))
    }
    return front
  }
}

extension DocumentPerson {
  fileprivate var isParticipant: Bool { takesPart ?? true }
  fileprivate var entry: NamedPeople.Entry { NamedPeople.Entry(label: id.text, name: name) }
}
