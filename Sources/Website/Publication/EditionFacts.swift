import Foundation
import Postmortems

/// An edition as it was published, with the living document beside it: action items and follow-ups go on.
package struct EditionFacts: Sendable {
  let edition: Edition
  /// The document as it was.
  let then: Facts
  /// The document as it is.
  let now: Facts

  package init(_ edition: Edition, document: Postmortem, _ live: Facts) {
    self.edition = edition
    then = live.of(document)
    now = live
  }
}
