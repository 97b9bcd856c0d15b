import Foundation
import Postmortems

extension MarkdownExport {
  var front: FrontMatter {
    var front = FrontMatter()
    front.title = postmortem.title
    front.language = postmortem.language
    front.zone = postmortem.zone
    front.state = postmortem.state.name
    if case .discarded(let at, _) = postmortem.state { front.discarded = at }
    front.opened = postmortem.openedAt
    front.alertGroup = postmortem.alertGroup
    front.editions = postmortem.editions.map(\.at)
    front.tags = postmortem.tags.inByteOrder
    front.incidents = postmortem.incidents.items.map { incident in
      FrontMatter.Incident(
        kind: incident.kind, severity: incident.severity, systems: incident.systems.inByteOrder,
        tickets: incident.tickets.inByteOrder)
    }
    front.participants = people.sorted(postmortem.participants)
    front.others = people.sorted(postmortem.mentioned.subtracting(postmortem.participants))
    front.ready = people.sorted(postmortem.preparation.ready).map(\.label)
    front.spared = postmortem.preparation.spared.inByteOrder
    front.completion = postmortem.agreement.completion.map {
      FrontMatter.Completion(person: people.label($0.person), by: $0.by, agreed: $0.at)
    }
    front.carriers = postmortem.agreement.carriers.map {
      FrontMatter.Carrier(
        person: people.label($0.person), into: $0.into, agreed: $0.at, done: $0.doneAt)
    }
    front.restriction = postmortem.restriction.map { restriction in
      FrontMatter.Restriction(
        reason: restriction.reason, until: restriction.until,
        people: people.sorted(restriction.people).map(\.label))
    }
    return front
  }
}
