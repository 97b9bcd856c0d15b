import Foundation
import Postmortems

/// A revision that a reader stops at on the way through a journal, and when it came to be.
package struct Moment: Hashable, Sendable {
  package let revision: Int
  package let at: Date

  package init(revision: Int, at: Date) {
    self.revision = revision
    self.at = at
  }
}

extension [Moment] {
  /// The same with at most so many: what happened within one stretch of time is one, its last. Thousands of strokes in
  /// a meeting are no steps that anybody takes.
  package func gathered(atMost limit: Int) -> [Moment] {
    for stretch in [60, 120, 300, 600, 1_800, 3_600, 21_600, 86_400, 604_800] {
      let found = gathered(by: stretch)
      if found.count <= limit { return found }
    }
    // Years of work: evenly, the last always among them.
    let step = (count + limit - 1) / limit
    return enumerated().filter { (count - 1 - $0.offset) % step == 0 }.map(\.element)
  }

  private func gathered(by seconds: Int) -> [Moment] {
    reduce(into: []) { moments, next in
      let isSame = moments.last.map { $0.stretch(seconds) == next.stretch(seconds) } ?? false
      if isSame { moments.removeLast() }
      moments.append(next)
    }
  }
}

extension Moment {
  fileprivate func stretch(_ seconds: Int) -> Int { Int(at.timeIntervalSince1970) / seconds }
}

extension Journal {
  /// The last revision of every minute in which something happened to `id`.
  package func moments(of id: PostmortemID) async throws -> [Moment] {
    let sql = """
      SELECT MAX(revision), MAX(at) FROM journal WHERE postmortem_id = $1 GROUP BY at / 60 ORDER BY 1
      """
    return try await database.rows(Statement(sql, [.text(id.text)])).map {
      Moment(revision: try $0.integer(0), at: try $0.instant(1))
    }
  }

  /// The entry of a revision; nil where there is none.
  package func entry(at revision: Int, of id: PostmortemID) async throws -> Entry? {
    guard revision > 0 else { return nil }
    return try await entries(of: id, after: revision - 1, limit: 1).first { $0.revision == revision }
  }
}
