import Foundation
import Postmortems

/// What somebody who looked at what was understood knows better.
package struct ImportCorrections: Codable, Hashable, Sendable {
  package var title: String?
  /// The zone of all times for which the file states none of their own.
  package var zone: String?
  package var language: Language?
  /// Empty for none.
  package var severity: String?
  /// Times as they should have been typed, by the row's place in the file, from 0; empty for one that is not known.
  package var times: [String: String]?
  /// What rows say, likewise.
  package var texts: [String: String]?
  /// The places of rows that are none: they are kept as text.
  package var asText: [String]?
  /// Who sees to action items, by their place, from 0; empty for nobody.
  package var owners: [String: String]?

  package init(title: String? = nil, zone: String? = nil, times: [String: String]? = nil) {
    (self.title, self.zone, self.times) = (title, zone, times)
  }
}

extension Found {
  func corrected(by corrections: ImportCorrections) throws(ImportRefusal) -> Found {
    var found = self
    if let title = corrections.title { found.title = title }
    if let language = corrections.language { found.language = language }
    if let severity = corrections.severity { try found.facts.correct(severity: severity) }
    if let zone = corrections.zone, zone != found.zone || zoneIsAssumed {
      guard TimeZone(identifier: zone) != nil else { throw .unknownZone }
      (found.zone, found.zoneIsAssumed) = (zone, false)
    }
    for (place, typed) in corrections.times.byPlace(in: rows.indices) { found.rows[place].typed = typed }
    for (place, text) in corrections.texts.byPlace(in: rows.indices) where !text[...].isBlank {
      found.rows[place].text = text
    }
    for (place, name) in corrections.owners.byPlace(in: actionItems.indices) {
      found.actionItems[place].owner = FoundActionItem.name(name[...])
    }
    found.keepAsText(Set((corrections.asText ?? []).compactMap { Int($0) }))
    return found
  }

  /// Rows that are none go to the notes, in their order.
  private mutating func keepAsText(_ places: Set<Int>) {
    let kept = rows.indices.filter(places.contains).map { place in
      rows[place].isText = true
      let said = [rows[place].typed, rows[place].text].filter { !$0.isEmpty }.joined(separator: " ")
      return "- " + said.lines.joined(separator: "\n  ")
    }
    if !kept.isEmpty {
      notes = [notes, kept.joined(separator: "\n")].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
  }
}

extension [String: String]? {
  fileprivate func byPlace(in places: Range<Int>) -> [(Int, String)] {
    (self ?? [:]).compactMap { key, value in Int(key).flatMap { places.contains($0) ? ($0, value) : nil } }
  }
}
