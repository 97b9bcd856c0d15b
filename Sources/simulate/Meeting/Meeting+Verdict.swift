import Postmortems
import Rooms
import Storage

/// What was promised, held against what is there.
extension Meeting {
  var verdict: [String] {
    let truth = journal.replayed
    return agreement(with: truth) + endurance + characters(in: truth.postmortem)
  }

  /// Everybody ends with what the journal leads to.
  private func agreement(with truth: StoredPostmortem) -> [String] {
    var found: [String] = []
    if server?.books.stored != truth { found.append("the room and the journal differ") }
    for window in windows {
      guard let page = window.page.map({ clients[$0] }) else {
        found.append("window \(window.index) shows nothing")
        continue
      }
      if page.shown != truth { found.append("\(page.client) ends with another postmortem") }
      found += page.fields.compactMap { disagreement(of: page, in: $0, with: truth.postmortem) }
    }
    return found + clients.filter { !$0.isOver && !$0.orders.isEmpty }.map { "\($0.client) waits for ever" }
  }

  private func disagreement(of page: SimulatedClient, in field: TextField, with truth: Postmortem) -> String?
  {
    guard let text = page[field], let said = try? truth.text(of: field) else { return nil }
    if text.isStranded { return "\(page.client) holds back what it wrote in \(field.spelled)" }
    if !text.isSettled, !text.isWaiting { return "\(page.client) never sends \(field.spelled)" }
    let expected = text.over(said) ?? ""
    return text.text.utf8.elementsEqual(expected.utf8)
      ? nil : "\(page.client) shows another text of \(field.spelled)"
  }

  /// What was acknowledged or seen is in the journal.
  private var endurance: [String] {
    let lost = promises.acknowledged.filter { journal.entry(of: $0) == nil }
    let gone = promises.seen.filter { revision, command in journal.entry(of: command)?.revision != revision }
    return lost.map { "\($0) was acknowledged and is lost" }.sorted()
      + gone.map { "revision \($0.key) was seen and is gone" }.sorted()
  }

  /// Every character is there once, in rows that were deleted too, unless somebody deleted it, it stands where its writer
  /// reads that it is not saved, or a backup does not hold it.
  private func characters(in truth: Postmortem) -> [String] {
    var whole = truth
    let gone = promises.rows.filter { truth.isRemoved(.event($0)) }
    for row in gone { whole.fold(.item(.restored(item: .event(row)))) }
    let texts = [whole.summary, whole.notes] + whole.timeline.events.map(\.text)
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in texts.flatMap(\.unicodeScalars) { counts[scalar, default: 0] += 1 }
    let notSaved = Set(notSaved.flatMap(\.unicodeScalars))
    return promises.allTyped.compactMap { scalar in
      let count = counts[scalar] ?? 0
      if count > 1 { return "a character is there \(count) times" }
      let isExcused =
        promises.deleted.contains(scalar) || notSaved.contains(scalar) || promises.excused.contains(scalar)
      return count == 0 && !isExcused ? "a character is lost" : nil
    }
  }

  /// What its writers read as not saved.
  private var notSaved: [String] {
    let pages = windows.compactMap(\.page).map { clients[$0] }
    return windows.flatMap(\.lost) + pages.flatMap { page in page.fields.compactMap { page[$0]?.unsent } }
  }
}
