import Foundation
import Postmortems

/// What an import is understood against. With equal contexts and ids a file leads to equal changes.
package struct ImportContext: Sendable {
  /// Who imports: the opener of what comes of it.
  package let author: Participant
  package let now: Date
  /// The zone of times where the file states none.
  package let zone: String
  /// The people whom the workspace knows. A name in a file means the one without an account who has it.
  package let people: PeopleByName
  /// Whether what comes of a file stays open, to be worked on, instead of being published at its own date.
  package let staysOpen: Bool

  package init(
    author: Participant, now: Date, zone: String, people: PeopleByName, staysOpen: Bool = false
  ) {
    self.author = author
    self.now = now
    self.zone = zone
    self.people = people
    self.staysOpen = staysOpen
  }

  package init(author: Participant, now: Date, zone: String, people: [Person], staysOpen: Bool = false) {
    self.init(author: author, now: now, zone: zone, people: PeopleByName(people), staysOpen: staysOpen)
  }
}
