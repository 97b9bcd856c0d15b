import Postmortems

/// A cause in a file, with the place of the one that it stands below.
private struct FoundCause<Ids: RandomNumberGenerator> {
  let item: FormatItem
  let id: CauseID
  let parent: Int?
  var number: Int { item.remark?.number(.cause) ?? 0 }
}

extension FormatDraft {
  mutating func enterCauses(_ items: [FormatItem]) throws(Refusal) {
    var found: [FoundCause<Ids>] = []
    gather(items, below: nil, into: &found)
    let numbers = Dictionary(found.map { ($0.number, $0.id) }, uniquingKeysWith: { first, _ in first })
    for (id, label) in found.map({ ($0.id, $0.item.label ?? "") }) where !label.isEmpty {
      if causes[Array(label.utf8)] == nil { causes[Array(label.utf8)] = id }
    }
    var later: [(CauseID, CauseID)] = []
    for cause in FormatDraft.ordered(found) {
      let said = cause.item.remark?.references(.cause).first.flatMap { numbers[$0] }
      let parent = said ?? cause.parent.map { found[$0].id }
      try enter(cause, below: parent.flatMap { postmortem.causes[$0]?.id })
      if let parent, postmortem.causes[parent] == nil || parent == cause.id {
        later.append((cause.id, parent))
      }
    }
    for (cause, parent) in later where cause != parent {
      // Whoever writes a circle by hand gets as much of it as can be.
      do { try apply(.cause(.setCauseParent(cause: cause, parent: parent))) } catch .causeBelowItself {}
    }
  }

  private mutating func gather(
    _ items: [FormatItem], below parent: Int?, into found: inout [FoundCause<Ids>]
  ) {
    for item in items {
      found.append(FoundCause(item: item, id: newID(), parent: parent))
      gather(item.children, below: found.count - 1, into: &found)
    }
  }

  /// As they were entered, which the numbers of the remarks say, unless somebody moved one within the list.
  private static func ordered(_ found: [FoundCause<Ids>]) -> [FoundCause<Ids>] {
    var last: [Int?: Int] = [:]
    for cause in found where cause.number > 0 {
      if let before = last[cause.parent], before >= cause.number { return found }
      last[cause.parent] = cause.number
    }
    var number = 0
    let places = found.enumerated().map { index, cause in
      number = cause.number > 0 ? cause.number : number
      return (number, index)
    }
    return places.sorted { $0 < $1 }.map { found[$0.1] }
  }

  private mutating func enter(_ cause: FoundCause<Ids>, below parent: CauseID?) throws(Refusal) {
    var item = cause.item
    let events = takeEvents(from: &item)
    let reason = item.take(words.noAction) { try? Wording.reason($0) }
    let text = text(of: item, childrenAreTaken: true)
    try apply(.cause(.addCause(id: cause.id, text: text, parent: parent, events: Set(events))))
    if let reason {
      try apply(.cause(.setNoActionReason(cause: cause.id, reason: reason)))
    }
  }
}
