import Postmortems

/// The name of one command, the same at every repetition: `client:counter`. A client id is made anew at every page
/// load or program start, and its counter rises.
package struct CommandID: Hashable, Sendable, CustomStringConvertible {
  package let client: ClientID
  package let counter: Int

  package init(client: ClientID, counter: Int) {
    self.client = client
    self.counter = counter
  }

  package var description: String { "\(client):\(counter)" }
}

/// Whoever sends commands, as an id of its own that says nothing about the person.
package enum Client {}

package typealias ClientID = ID<Client>
