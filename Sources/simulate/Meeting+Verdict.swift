import Postmortems
import Rooms
import Storage

/// What was promised, held against what is there.
extension Meeting {
  var verdict: [String] {
    let truth = journal.replayed
    return agreement(with: truth) + endurance + characters(in: truth)
  }

  /// Everybody ends with what the journal leads to.
  private func agreement(with truth: StoredPostmortem) -> [String] {
    var found: [String] = []
    if server?.books.stored != truth { found.append("the room and the journal differ") }
    for page in pages {
      if page.stored != truth { found.append("page \(page.index) ends with another postmortem") }
      if !page.isSettled { found.append("page \(page.index) waits for ever") }
      for (field, text) in page.texts where !text.text.utf8.elementsEqual(said(field, truth).utf8) {
        found.append("page \(page.index) shows another text of \(field.spelled)")
      }
    }
    return found
  }

  private func said(_ field: TextField, _ stored: StoredPostmortem) -> String {
    (try? stored.postmortem.text(of: field)) ?? ""
  }

  /// What was acknowledged or seen is in the journal.
  private var endurance: [String] {
    let lost = promises.acknowledged.filter { journal.entry(of: $0) == nil }
    let gone = promises.seen.filter { revision, command in journal.entry(of: command)?.revision != revision }
    return lost.map { "\($0) was acknowledged and is lost" }.sorted()
      + gone.map { "revision \($0.key) was seen and is gone" }.sorted()
  }

  /// Every character is there once, unless somebody deleted it, it was handed back, or a backup does not hold it.
  private func characters(in truth: StoredPostmortem) -> [String] {
    let fields: [TextField] =
      [.summary, .notes] + truth.postmortem.timeline.events.map { .of(.event($0.id)) }
    var counts: [Unicode.Scalar: Int] = [:]
    for field in fields {
      for scalar in said(field, truth).unicodeScalars { counts[scalar, default: 0] += 1 }
    }
    let handedBack = Set(pages.flatMap(\.notSaved).flatMap(\.unicodeScalars))
    return promises.allTyped.compactMap { scalar in
      let count = counts[scalar] ?? 0
      if count > 1 { return "a character is there \(count) times" }
      let isExcused =
        promises.deleted.contains(scalar) || handedBack.contains(scalar) || promises.excused.contains(scalar)
      return count == 0 && !isExcused ? "a character is lost" : nil
    }
  }
}
