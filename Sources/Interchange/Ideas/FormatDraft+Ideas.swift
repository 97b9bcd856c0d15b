import Postmortems

extension FormatDraft {
  mutating func enterIdeas(_ items: [FormatItem]) throws(Refusal) {
    for item in items {
      let id: IdeaID = newID()
      let kind = item.value(words.kind).flatMap { words.ideaKinds.key($0) }
      let text = item.text(knowing: [words.kind, words.events, words.taken, words.notTaken])
      try apply(.idea(.addIdea(id: id, text: text, kind: kind, event: events(of: item).first)))
      if let reason = item.value(words.notTaken) {
        try apply(.idea(.leaveIdea(idea: id, reason: reason)))
      } else if let taken = item.detail(words.taken) {
        let became = became(taken.value ?? "", kind)
        fold(.idea(.ideaDecided(idea: id, outcome: .taken(became: became))))
      }
    }
  }

  /// What an idea became; something that is there no more has only a kind.
  private mutating func became(_ shown: String, _ kind: Idea.Kind?) -> ItemRef {
    let parts = shown.utf8.split(separator: UInt8(ascii: " "))
    let label = parts.last.map { Array($0) } ?? []
    let isActionItem = shown.utf8.starts(with: words.actionItems.utf8)
    if isActionItem, let id = actionItems[label] { return .actionItem(id) }
    if !isActionItem, let id = causes[label] { return .cause(id) }
    return kind == .cause ? .cause(newID()) : .actionItem(newID())
  }
}
