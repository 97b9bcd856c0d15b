import Foundation
import Postmortems

/// What stands above each row of a timeline in a file: as much of its date as is certain, or that none is.
struct RowHeadings {
  let zone: TimeZone
  /// What stands above rows that no date is certain of.
  let undated: String

  /// One for each row, in their order; empty where nothing stands above it.
  func of(_ times: [FuzzyTime]) -> [String] {
    RowPlace.all(times, in: zone).map { place in
      switch place {
      case .ahead: ""
      case .dated(let date): date.spelled
      case .undated: undated
      }
    }
  }
}
