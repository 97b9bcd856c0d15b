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
  /// By when they are to be done, likewise, as `2024-05-31`; empty for no day.
  package var dues: [String: String]?
  /// Whether they are done, likewise.
  package var states: [String: State]?

  /// What becomes of an action item; it takes a reason to drop one, which nobody has given here.
  package enum State: String, Codable, Hashable, Sendable { case open, done }

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
    try found.correctActionItems(by: corrections)
    found.keepAsText(Set((corrections.asText ?? []).compactMap { Int($0) }))
    return found
  }

  private mutating func correctActionItems(by corrections: ImportCorrections) throws(ImportRefusal) {
    let places = actionItems.indices
    for (place, name) in corrections.owners.byPlace(in: places) {
      actionItems[place].owner = FoundActionItem.name(name[...])
    }
    for (place, typed) in corrections.dues.byPlace(in: places) {
      actionItems[place].due = CivilDate(spelled: typed)
      if actionItems[place].due == nil, !typed[...].isBlank { throw .badDue(typed) }
    }
    for (place, state) in corrections.states.byPlace(in: places) { actionItems[place].correct(state) }
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

extension FoundActionItem {
  /// A reason that the file gives stays.
  fileprivate mutating func correct(_ said: ImportCorrections.State) {
    switch (said, state) {
    case (.done, .done): break
    case (.done, _): state = .done(nil)
    case (.open, _): state = .open
    }
  }
}

extension Optional {
  fileprivate func byPlace<Value>(in places: Range<Int>) -> [(Int, Value)]
  where Wrapped == [String: Value] {
    (self ?? [:]).compactMap { key, value in Int(key).flatMap { places.contains($0) ? ($0, value) : nil } }
  }
}
