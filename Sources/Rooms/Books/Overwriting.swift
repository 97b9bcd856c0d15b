import Postmortems
import Storage

extension Ask {
  /// What others had set since the base where `changes` set something: there the last writer counts, and a late one is
  /// told what stood there. In the order of `changes`.
  /// - Parameter between: the entries after the base and before the one that the changes became.
  func overwritten(by changes: [Change], between: some BidirectionalCollection<Entry>) -> [Change] {
    var open = Set(changes.bySlot.keys)
    var found: [Slot: Change] = [:]
    for entry in between.reversed() {
      for (slot, change) in entry.changes.bySlot where open.remove(slot) != nil {
        if entry.command.client != name.client { found[slot] = change }
      }
    }
    return changes.compactMap(\.slot).compactMap { found[$0] }
  }
}

extension Books {
  /// The answer with what it overwrote, as far back as is remembered.
  func telling(_ ask: Ask, _ answer: Answer) -> Answer {
    guard case .accepted(let stamp, let changes, _) = answer, !changes.isEmpty, let base = ask.base,
      let since = try? history.since(base)
    else { return answer }
    let between = since.prefix { $0.revision < stamp.revision }
    return .accepted(stamp, changes, overwritten: ask.overwritten(by: changes, between: between))
  }
}
