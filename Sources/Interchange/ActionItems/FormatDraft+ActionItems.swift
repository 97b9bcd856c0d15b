import Postmortems

extension FormatDraft {
  mutating func enterActionItems(_ items: [FormatItem]) throws(Refusal) {
    var found: [(ActionItemID, FormatItem)] = []
    for item in items {
      let id: ActionItemID = newID()
      found.append((id, item))
      if let label = item.label { actionItems[Array(label.utf8)] = id }
      try enter(item, id)
    }
    for (id, item) in found { try enterState(of: item, id) }
  }

  private mutating func enter(_ item: FormatItem, _ id: ActionItemID) throws(Refusal) {
    let causes = EscapedText.readList(item.detail(words.causedBy)?.value?[...] ?? "")
    let due = item.value(words.due)
    let date = due.flatMap { CivilDate(spelled: $0) }
    // What is no date stays visible.
    let names = date == nil ? detailNames.filter { $0 != words.due } : detailNames
    try apply(
      .actionItem(
        .addActionItem(
          id: id, text: item.text(knowing: names),
          causes: Set(causes.compactMap { self.causes[Array($0.utf8)] }), events: Set(events(of: item)),
          owner: nil, due: date, priority: item.value(words.priority).flatMap { words.priorities.key($0) })))
    for ticket in EscapedText.readList(item.detail(words.tickets)?.value?[...] ?? "") {
      try apply(.actionItem(.addActionItemTicket(actionItem: id, ticket: ticket)))
    }
    if let name = item.value(words.approvalFrom) {
      let from = try Wording.line(name, atMost: 200)
      fold(.actionItem(.approvalSet(actionItem: id, from: from)))
    }
    enterOwner(of: item, id)
  }

  private var detailNames: [String] {
    let names = [
      words.approvalFrom, words.owner, words.due, words.priority, words.replacedBy, words.causedBy,
      words.tickets, words.events,
    ]
    return names + ActionItem.State.allCases.compactMap { words.states[$0] }
  }

  private mutating func enterOwner(of item: FormatItem, _ id: ActionItemID) {
    let new = item.value(words.owner).map { owner(called: $0, item.remark) }
    let before = postmortem.actionItems[id]
    var takenIn = before?.takenIn
    if let remark = item.remark { takenIn = remark.references(.meeting).first.flatMap { meetings[$0] } }
    guard before?.owner != new || before?.takenIn != takenIn else { return }
    fold(.actionItem(.ownerSet(actionItem: id, owner: new, takenIn: takenIn)))
  }

  /// A name that the file does not know as anybody's is a name that somebody typed.
  private func owner(called shown: String, _ remark: Remark?) -> ActionItem.Owner {
    if let person = labels[Array(shown.utf8)] { return .participant(person) }
    let name = ImportedName.read(shown, words) ?? shown
    guard let typed = remark?.named("owner") else { return .typed(name) }
    let visible = EscapedText.read(EscapedText.written(typed)[...])[...].trimmed
    return .typed(visible.utf8.elementsEqual(name[...].trimmed.utf8) ? typed : name)
  }

  /// The box says whether it is done, the words below it how.
  private mutating func enterState(of item: FormatItem, _ id: ActionItemID) throws(Refusal) {
    let stated = ActionItem.State.allCases.first { item.detail(words.states[$0] ?? "") != nil }
    let state = item.isDone == false ? .open : stated ?? (item.isDone == true ? .done : .open)
    let reason = item.value(words.states[state] ?? "")
    let successor = item.value(words.replacedBy).flatMap { actionItems[Array($0.utf8)] }
    switch (state, reason, successor) {
    case (.open, _, _): return
    case (.done, _, _): try apply(.actionItem(.finishActionItem(actionItem: id, reason: reason)))
    case (.dropped, let reason?, _):
      try apply(.actionItem(.dropActionItem(actionItem: id, reason: reason)))
    case (.replaced, _, let successor?):
      try apply(.actionItem(.replaceActionItem(actionItem: id, by: successor, reason: reason)))
    default:
      let reason: String? = if let reason { try Wording.line(reason) } else { nil }
      fold(.actionItem(.actionItemStateSet(actionItem: id, state: state, reason: reason, replacedBy: nil)))
    }
  }
}
