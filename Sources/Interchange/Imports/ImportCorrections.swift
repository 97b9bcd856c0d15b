import Foundation
import Postmortems

/// What somebody who looked at what was understood knows better.
package struct ImportCorrections: Codable, Hashable, Sendable {
  package var title: String?
  /// The zone of all times for which the file states none of their own.
  package var zone: String?
  /// Times as they should have been typed, by the row's place in the file, from 0.
  package var times: [String: String]?

  package init(title: String? = nil, zone: String? = nil, times: [String: String]? = nil) {
    (self.title, self.zone, self.times) = (title, zone, times)
  }
}

extension Found {
  func corrected(by corrections: ImportCorrections) throws(ImportRefusal) -> Found {
    var found = self
    if let title = corrections.title { found.title = title }
    if let zone = corrections.zone, zone != found.zone || zoneIsAssumed {
      guard TimeZone(identifier: zone) != nil else { throw .unknownZone }
      (found.zone, found.zoneIsAssumed) = (zone, false)
    }
    for (place, typed) in corrections.times ?? [:] {
      guard let place = Int(place), found.rows.indices.contains(place) else { continue }
      found.rows[place].typed = typed
    }
    return found
  }
}
