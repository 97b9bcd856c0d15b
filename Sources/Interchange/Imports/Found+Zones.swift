import Postmortems

extension Found {
  /// In a file that states no zone, the zone that one time names holds for those below that name none, and the first for
  /// those above it and for the postmortem.
  var inNamedZones: Found {
    guard zoneIsAssumed else { return self }
    if let zone = rows.first?.zone, rows.allSatisfy({ $0.zone != nil }) {
      var found = self
      (found.zone, found.zoneIsAssumed) = (zone, false)
      return found
    }
    let keyTimes = facts.keyTimes.lazy.compactMap { ZoneStatement.zone(in: $0.1) }
    let named = rows.map { $0.zone == nil ? ZoneStatement.zone(in: $0.typed) : nil }
    guard let first = named.lazy.compactMap({ $0 }).first ?? keyTimes.first else { return self }
    var found = self
    (found.zone, found.zoneIsAssumed) = (first, false)
    var last = first
    for (index, zone) in named.enumerated() where found.rows[index].zone == nil {
      last = zone ?? last
      if last != first { found.rows[index].zone = last }
    }
    return found
  }
}
