import Foundation
import Postmortems

extension Found {
  /// In a file that states no zone, the zone that one time names holds for those below that name none, and the first for
  /// those above it and for the postmortem. Where only the first leaves the rows in their order, that one holds again.
  var inNamedZones: Found {
    guard zoneIsAssumed else { return self }
    if let zone = rows.first?.zone, rows.allSatisfy({ $0.zone != nil }) {
      var found = self
      (found.zone, found.zoneIsAssumed) = (zone, false)
      return found
    }
    let keyTimes = facts.keyTimes.lazy.compactMap { ZoneStatement.zone(in: $0.1) }
    // Where some rows say (+1), that is the next day.
    let areDays = rows.contains { DayMarker($0.typed)?.isBare != true }
    let named = rows.map { row in
      row.zone != nil || areDays && DayMarker(row.typed)?.isBare == true
        ? nil : ZoneStatement.zone(in: row.typed)
    }
    guard let first = named.lazy.compactMap({ $0 }).first ?? keyTimes.first else { return self }
    var found = self
    (found.zone, found.zoneIsAssumed) = (first, false)
    let isMixed = Set(named.compactMap { $0 }).count > 1
    var (last, above): (String, Date?) = (first, nil)
    for (index, zone) in named.enumerated() where found.rows[index].zone == nil {
      if let zone {
        last = zone
      } else if isInOrder(index, first, above), !isInOrder(index, last, above) {
        last = first
      }
      if last != first { found.rows[index].zone = last }
      if isMixed { above = clock(index, last) ?? above }
    }
    return found
  }

  private func isInOrder(_ row: Int, _ zone: String, _ above: Date?) -> Bool {
    guard let above, let clock = clock(row, zone) else { return true }
    return clock >= above
  }

  /// When a row would be if all were on one day.
  private func clock(_ row: Int, _ zone: String) -> Date? {
    let (zone, day) = (TimeZone(identifier: zone) ?? .gmt, Date(timeIntervalSince1970: 1_600_000_000))
    return FuzzyTime.read(rows[row].typed, TimeContext(zone: zone, near: day, now: day)).earliest
  }
}
