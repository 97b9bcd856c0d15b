import Postmortems

/// The people of a workspace who have no account, to be found by their names, letter for letter. Only they are meant by
/// a name in a file: nobody is given words or duties by it who could answer for them.
package struct PeopleByName: Sendable {
  private var people: [[UInt8]: [Person]] = [:]

  package init(_ people: [Person]) { for person in people { add(person) } }

  package mutating func add(_ person: Person) {
    if !person.account { people[Array(person.name.utf8), default: []].append(person) }
  }

  package mutating func remove(_ person: Person) {
    people[Array(person.name.utf8)]?.removeAll { $0.id == person.id }
  }

  /// Those of that name, the longest known first.
  func named(_ name: String) -> [Person] { people[Array(name.utf8)] ?? [] }
}
