import Postmortems

/// What people are called in a file: by their names, each by one of its own.
struct NamedPeople {
  /// Somebody and what the file calls them.
  struct Entry: Equatable {
    let label: String
    let name: String
  }

  private(set) var entries: [PersonID: Entry] = [:]

  /// - Parameter taken: what nobody may be called, as it would be read as something else.
  init(_ ids: Set<PersonID>, _ people: [PersonID: Person], isTaken: (String) -> Bool) {
    var labels: Set<[UInt8]> = []
    for id in people.sorted(ids) {
      let name = people[id]?.name ?? ""
      let plain = NamedPeople.line(name.isEmpty ? id.text : name)
      var (label, number) = (plain, 1)
      while isTaken(label) || !labels.insert(Array(label.utf8)).inserted {
        number += 1
        label = "\(plain) (\(number))"
      }
      entries[id] = Entry(label: label, name: name)
    }
  }

  // A label stands in one line, between commas.
  private static func line(_ name: String) -> String {
    name.unicodeScalars.split { $0.properties.isWhitespace }.map { String(Substring($0)) }.joined(
      separator: " ")
  }

  /// In the order in which a file names them.
  func sorted(_ ids: Set<PersonID>) -> [Entry] {
    ids.compactMap { entries[$0] }.sorted { $0.label.utf8.lexicographicallyPrecedes($1.label.utf8) }
  }

  func label(_ id: PersonID) -> String { entries[id]?.label ?? id.text }
}
