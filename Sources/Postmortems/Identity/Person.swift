/// Somebody whom postmortems name, with or without an account: a row of an ordinary table, the same everywhere.
package struct Person: Hashable, Sendable, Codable, Identifiable {
  package let id: PersonID
  package var name: String
  /// Whether this person can sign in.
  package var account: Bool

  package init(id: PersonID, name: String, account: Bool) {
    self.id = id
    self.name = name
    self.account = account
  }
}

package typealias PersonID = ID<Person>
