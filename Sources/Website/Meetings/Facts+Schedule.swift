import Foundation
import Postmortems

extension Facts {
  /// From when to when a meeting is planned, and who facilitates it.
  func planned(_ at: Date, _ minutes: Int, _ facilitator: PersonID?) -> String {
    let length = words("schedule.length", ["minutes": String(minutes)])
    let parts = [words.date(.minute, clock(at)), length, facilitator.map { name($0) }]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
