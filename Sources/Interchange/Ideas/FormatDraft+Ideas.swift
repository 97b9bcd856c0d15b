import Postmortems

extension FormatDraft {
  mutating func enterIdeas(_ items: [FormatItem]) throws(Refusal) {
    for item in items { try enter(item) }
  }

  private mutating func enter(_ item: FormatItem) throws(Refusal) {
    var item = item
    let id: IdeaID = newID()
    let kind = item.take(words.kind) { words.ideaKinds.key($0) }
    let event = takeEvents(from: &item, atMost: 1).first
    let reason = item.take(words.notTaken) { try? Wording.reason($0) }
    let isTaken = reason == nil && item.detail(words.taken) != nil
    let gone: ItemRef = kind == .cause ? .cause(newID()) : .actionItem(newID())
    let known: ItemRef? = item.take(words.taken) { shown in
      if !isTaken { return nil }
      return shown.isEmpty ? gone : became(shown)
    }
    try apply(.idea(.addIdea(id: id, text: text(of: item), kind: kind, event: event)))
    if let reason { try apply(.idea(.leaveIdea(idea: id, reason: reason))) }
    // Something that is there no more has only a kind.
    if isTaken { fold(.idea(.ideaDecided(idea: id, outcome: .taken(became: known ?? gone)))) }
  }

  /// What an idea became; nil for what the file does not know.
  private func became(_ shown: String) -> ItemRef? {
    let parts = shown.utf8.split(separator: UInt8(ascii: " "))
    let label = parts.last.map { Array($0) } ?? []
    let isActionItem = shown.utf8.starts(with: words.actionItems.utf8)
    if isActionItem, let id = actionItems[label] { return .actionItem(id) }
    if !isActionItem, let id = causes[label] { return .cause(id) }
    return nil
  }
}
