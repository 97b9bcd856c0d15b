import Foundation
import Postmortems
import Storage
import StorageSQLite

/// What became of all that was acknowledged, read from the database itself.
struct KillVerdict {
  let kills: Int
  private(set) var acknowledged = 0
  private(set) var lost = 0
  private(set) var doubled = 0
  private(set) var seenThenGone = 0
  private(set) var seen = 0

  init(kills: Int) { self.kills = kills }

  var isClean: Bool { lost == 0 && doubled == 0 && seenThenGone == 0 }

  mutating func judge(_ outcome: KillRound.Outcome, in path: String) async throws {
    guard let id = PostmortemID(outcome.postmortem) else { return }
    let database = try SQLiteDatabase(path: path)
    let entries = try await Journal(database).entries(of: id, after: 0)
    try database.close()
    let named = Dictionary(entries.map { ($0.stamp.description, $0.command.description) }) { first, _ in first
    }
    seen += outcome.seen.count
    seenThenGone += outcome.seen.count { named[$0.key] != $0.value }
    let texts = Postmortem.replay(entries.flatMap(\.changes))?.timeline.events ?? []
    for (writer, counters) in outcome.acknowledged.enumerated() {
      acknowledged += counters.count
      let text = texts.first { $0.id.text == "row\(writer)" }?.text ?? ""
      count(text.split(separator: " "), of: writer, counters)
    }
  }

  private mutating func count(_ words: [Substring], of writer: Int, _ counters: Set<Int>) {
    let found = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    for counter in counters {
      let times = found[KilledWriter.word(writer, counter).dropLast()[...]] ?? 0
      if times == 0 { lost += 1 }
      if times > 1 { doubled += 1 }
    }
  }

  var json: String {
    """
    {"kills":\(kills),"acknowledged":\(acknowledged),"lost":\(lost),"doubled":\(doubled),\
    "seen":\(seen),"seenThenGone":\(seenThenGone)}
    """
  }

  var sentence: String {
    """
    \(kills) kills, \(acknowledged) acknowledged commands: \(lost) lost, \(doubled) doubled; \
    \(seen) changes were seen by a listener, \(seenThenGone) of them are gone
    """
  }
}
