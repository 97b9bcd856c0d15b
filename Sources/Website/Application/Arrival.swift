import Postmortems

/// What is known of a request before anybody is recognised.
package struct Arrival: Sendable {
  /// The origin that the browser sees us under.
  package let origin: Origin
  /// What attempts of this client are counted under.
  let client: String
  /// The language that the browser asks for, else the workspace's.
  let language: Language
}
