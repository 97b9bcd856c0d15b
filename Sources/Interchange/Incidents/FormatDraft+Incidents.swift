import Postmortems

extension FormatDraft {
  /// - Parameter found: nil where the file says nothing of incidents; then it has one, like any other.
  mutating func enterIncidents(_ found: [FrontMatter.Incident]?) throws(Refusal) {
    guard let found, let first = postmortem.incidents.items.first?.id else { return }
    if found.isEmpty { try apply(.item(.remove(item: .incident(first)))) }
    for (index, incident) in found.enumerated() {
      let id = index == 0 ? first : newID()
      if index > 0 { try apply(.incident(.addIncident(id: id, kind: incident.kind))) }
      try apply(.incident(.setIncidentKind(incident: id, kind: incident.kind)))
      if let severity = incident.severity {
        try apply(.incident(.setSeverity(incident: id, severity: severity)))
      }
      for system in incident.systems { try apply(.incident(.addSystem(incident: id, system: system))) }
      for ticket in incident.tickets { try apply(.incident(.addTicket(incident: id, ticket: ticket))) }
    }
  }

  mutating func enterKeyTimes(_ items: [FormatItem]) throws(Refusal) {
    for item in items where try !enterKeyTime(item) {
      keep(item.lines.map { Substring($0) }, below: words.keyTimesHeading)
    }
  }

  /// False for what is no key time of any incident.
  private mutating func enterKeyTime(_ item: FormatItem) throws(Refusal) -> Bool {
    let (name, number) = FormatDraft.numbered(item.label ?? "")
    let incidents = postmortem.incidents.items
    let place = number ?? item.remark?.number(.keyTime) ?? 1
    guard let key = words.keyTimes.key(name),
      incidents.indices.contains(place - 1), incidents[place - 1].keyTimes[key] == nil,
      item.marks.isEmpty, item.details.isEmpty, item.children.isEmpty,
      !item.text.utf8.contains(UInt8(ascii: "\n"))
    else { return false }
    let (incident, visible) = (incidents[place - 1].id, EscapedText.read(item.text[...]))
    if let event = event(of: item.remark, visible) {
      try apply(.incident(.setKeyTime(incident: incident, key: key, typed: nil, event: event)))
      return true
    }
    let said = TimeRemark.read(item.remark, visible: visible, zone: postmortem.zone)
    try state(key, of: incident, typed: said?.typed ?? visible, said)
    return true
  }

  /// What the file says about a time holds, as for a row.
  mutating func state(_ key: KeyTime.Name, of incident: IncidentID, typed: String, _ said: FuzzyTime?)
    throws(Refusal)
  {
    try apply(.incident(.setKeyTime(incident: incident, key: key, typed: typed, event: nil)))
    if let said, postmortem.incidents[incident]?.keyTimes[key] != .at(said) {
      fold(.incident(.keyTimeSet(incident: incident, key: key, when: said)))
    }
  }

  private func event(of remark: Remark?, _ visible: String) -> EventID? {
    guard let remark, remark.quoted.first?.utf8.elementsEqual(visible.utf8) == true else { return nil }
    return remark.references(.event).first.flatMap { events[$0] }
  }

  /// `Began (2)`: the word and the number of the incident.
  private static func numbered(_ label: String) -> (String, Int?) {
    let parts = label.split(separator: " (", maxSplits: 1)
    guard parts.count == 2, parts[1].utf8.last == UInt8(ascii: ")"), let number = Int(parts[1].dropLast())
    else { return (label, nil) }
    return (String(parts[0]), number)
  }
}
