import Postmortems

/// One incident: what kind, how bad, which systems, and its four key times.
struct IncidentView: View {
  static let template = "incidents/incident"
  let fields: Fields

  init(_ incident: Incident, _ facts: Facts) {
    let words = facts.words
    let kinds: [Fields] = Incident.Kind.allCases.map {
      ["value": $0.rawValue, "word": words("incident.kind.\($0.rawValue)"), "selected": $0 == incident.kind]
    }
    fields = [
      "id": incident.id.text, "name": IncidentView.name(of: incident, facts), "kinds": kinds,
      "severity": incident.severity ?? "",
      "systems": incident.systems.sorted().map { ["system": $0] as Fields },
      "tickets": incident.tickets.sorted().map(TicketFields.of),
      "keyTimes": KeyTime.Name.allCases.map { IncidentView.keyTime($0, of: incident, facts) },
      "removable": facts.postmortem.incidents.items.count > 1,
    ]
  }

  /// Numbered where there are several.
  static func name(of incident: Incident, _ facts: Facts) -> String {
    let name = facts.words("incident.name")
    let all = facts.postmortem.incidents.items
    guard all.count > 1, let index = all.firstIndex(where: { $0.id == incident.id }) else { return name }
    return "\(name) \(index + 1)"
  }

  private static func keyTime(_ name: KeyTime.Name, of incident: Incident, _ facts: Facts) -> Fields {
    let known = facts.postmortem.when(name, of: incident)
    return [
      "key": name.rawValue, "word": facts.words("keyTime.\(name.rawValue)"),
      "typed": known?.time.typed ?? "", "event": (known?.event?.text).orAbsent,
      "meaning": known.flatMap { TimeFields.meaning(of: $0.time, facts) }.orAbsent,
    ]
  }
}
