import Postmortems

extension FrontMatter {
  /// The lines of the front matter, those of dashes included.
  var lines: [String] {
    ["---", "nachlese: \(FrontMatter.version)"]
      + [
        FrontMatter.line("title", title.map(FrontMatter.scalar)),
        FrontMatter.line("language", language?.rawValue),
        FrontMatter.line("zone", zone.map(FrontMatter.scalar)),
        FrontMatter.line("state", state), FrontMatter.line("opened", opened?.spelled),
        FrontMatter.line("alertGroup", alertGroup.map(FrontMatter.scalar)),
        FrontMatter.line("discarded", discarded?.spelled),
        FrontMatter.list("editions", editions.map(\.spelled)),
        FrontMatter.list("tags", tags.map(FrontMatter.scalar)),
      ].compactMap { $0 }
      + incidentLines
      + [
        FrontMatter.list("participants", participants.map(\.written)),
        FrontMatter.list("others", others.map(\.written)),
        FrontMatter.list("ready", ready.map(FrontMatter.scalar)),
        FrontMatter.list("spared", spared.map(FrontMatter.scalar)),
      ].compactMap { $0 } + completionLines + carrierLines + restrictionLines + ["---"]
  }

  // Without any, the key says so: a file that has no such key would have one.
  private var incidentLines: [String] {
    guard let incidents, !incidents.isEmpty else { return ["incidents: []"] }
    return ["incidents:"]
      + incidents.flatMap { incident in
        ["- kind: \(incident.kind.rawValue)"]
          + [
            FrontMatter.line("severity", incident.severity.map(FrontMatter.scalar)),
            FrontMatter.list("systems", incident.systems.map(FrontMatter.scalar)),
            FrontMatter.list("tickets", incident.tickets.map(FrontMatter.scalar)),
          ].compactMap { $0 }.map { "  " + $0 }
      }
  }

  private var restrictionLines: [String] {
    guard let restriction else { return [] }
    return ["restriction:"]
      + [
        FrontMatter.line("reason", FrontMatter.scalar(restriction.reason)),
        FrontMatter.line("until", restriction.until.spelled),
        FrontMatter.list("people", restriction.people.map(FrontMatter.scalar)),
      ].compactMap { $0 }.map { "  " + $0 }
  }

  private var completionLines: [String] {
    guard let completion else { return [] }
    return ["completion:"]
      + [
        FrontMatter.line("person", FrontMatter.scalar(completion.person)),
        FrontMatter.line("by", completion.by.spelled),
        FrontMatter.line("agreed", completion.agreed?.spelled),
      ].compactMap { $0 }.map { "  " + $0 }
  }

  private var carrierLines: [String] {
    if carriers.isEmpty { return [] }
    return ["carriers:"]
      + carriers.flatMap { carrier in
        ["- person: \(FrontMatter.scalar(carrier.person))"]
          + [
            FrontMatter.line("into", FrontMatter.scalar(carrier.into)),
            FrontMatter.line("agreed", carrier.agreed?.spelled),
            FrontMatter.line("done", carrier.done?.spelled),
          ].compactMap { $0 }.map { "  " + $0 }
      }
  }

  private static func line(_ name: String, _ value: String?) -> String? { value.map { "\(name): \($0)" } }

  private static func list(_ name: String, _ values: [String]) -> String? {
    values.isEmpty ? nil : "\(name): [\(values.joined(separator: ", "))]"
  }

  /// Plain where YAML cannot take it for anything else, in quotes otherwise.
  fileprivate static func scalar(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || plain.contains($0) }
    guard isPlain, let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      text.unicodeScalars.last != " ", !keywords.contains(text.lowercased())
    else { return Quotation.written(text) }
    return text
  }

  private static let plain = Set("0123456789 -_./()".unicodeScalars)
  private static let keywords: Set<String> = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf",
  ]
}

extension NamedPeople.Entry {
  fileprivate var written: String {
    label.utf8.elementsEqual(name.utf8)
      ? FrontMatter.scalar(label)
      : "{name: \(FrontMatter.scalar(name)), as: \(FrontMatter.scalar(label))}"
  }
}
