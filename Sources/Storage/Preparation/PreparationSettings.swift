import Foundation
import Postmortems

/// What administrators settle about preparing for meetings.
package struct PreparationSettings: Hashable, Sendable {
  /// The areas whose people an incident may concern, in the order in which they are listed.
  package var areas: [String]
  /// After so many days without a meeting an incident is called late.
  package var lateAfter: Int
  /// For how many minutes a timeline may be silent before that is shown.
  package var gap: Int

  package init(
    areas: [String] = PreparationSettings.usualAreas, lateAfter: Int = 7, gap: Int = 60
  ) {
    self.areas = areas
    self.lateAfter = lateAfter
    self.gap = gap
  }

  /// Three areas that pages have words for in each language; others are called what somebody typed.
  package static let usualAreas = ["operations", "development", "security"]
  package static let mostAreas = 40
  package static let latest = 365
  package static let longestGap = 10_080

  /// The same, if it may be kept: each area once, a single line.
  package func checked() throws(PreparationRefusal) -> PreparationSettings {
    var kept: [String] = []
    for area in areas {
      guard let line = try? Wording.line(area, atMost: Postmortem.longestArea) else { throw .badAreas }
      if !kept.contains(line) { kept.append(line) }
    }
    guard kept.count <= PreparationSettings.mostAreas else { throw .badAreas }
    guard (1...PreparationSettings.latest).contains(lateAfter) else { throw .badLateAfter }
    guard (5...PreparationSettings.longestGap).contains(gap) else { throw .badGap }
    return PreparationSettings(areas: kept, lateAfter: lateAfter, gap: gap)
  }
}

/// Why settings of preparation are not kept. Each has words in both languages under `error.<name>`.
package enum PreparationRefusal: String, Error, Hashable, Sendable, CaseIterable {
  case badAreas = "preparationBadAreas"
  case badLateAfter = "preparationBadLateAfter"
  case badGap = "preparationBadGap"

  package var name: String { rawValue }
}
