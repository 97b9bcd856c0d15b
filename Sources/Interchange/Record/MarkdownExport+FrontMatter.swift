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
    front.editions = postmortem.editions.map(\.at)
    front.tags = postmortem.tags.inByteOrder
    front.incidents = postmortem.incidents.items.map { incident in
      FrontMatter.Incident(
        kind: incident.kind, severity: incident.severity, systems: incident.systems.inByteOrder,
        tickets: incident.tickets.inByteOrder)
    }
    front.participants = people.sorted(postmortem.participants)
    front.others = people.sorted(postmortem.mentioned.subtracting(postmortem.participants))
    front.restriction = postmortem.restriction.map { restriction in
      FrontMatter.Restriction(
        reason: restriction.reason, until: restriction.until,
        people: people.sorted(restriction.people).map(\.label))
    }
    return front
  }
}
