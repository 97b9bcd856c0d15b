import Postmortems

/// What became of an action item, as a file says it.
struct WrittenState {
  let state: ActionItem.State
  let reason: String?
  let successor: ActionItemID?
}

extension FormatDraft {
  mutating func enterActionItems(_ items: [FormatItem]) throws(Refusal) {
    let found = items.map { (newID() as ActionItemID, $0) }
    for (id, item) in found { if let label = item.label { actionItems[Array(label.utf8)] = id } }
    var states: [(ActionItemID, WrittenState)] = []
    for (id, item) in found {
      var item = item
      states.append((id, takeState(from: &item, id)))
      try enter(&item, id)
    }
    for (id, state) in states { try enter(state, id) }
  }

  private mutating func enter(_ item: inout FormatItem, _ id: ActionItemID) throws(Refusal) {
    let causes = item.takeList(words.causedBy) { self.causes[Array($0.utf8)] }
    let events = takeEvents(from: &item)
    let tickets = item.takeList(words.tickets) { try? TicketLink.read($0) }
    let approval = item.take(words.approvalFrom) { try? Wording.line($0, atMost: 200) }
    let priority = item.take(words.priority) { words.priorities.key($0.lowercased()) }
    var due = item.take(words.due) { CivilDate(spelled: $0) ?? FoundActionItem.date($0) }
    let remark = item.remark
    var owner = item.take(words.owner) { $0.isEmpty ? nil : self.owner(called: $0, remark) }
    if owner == nil, remark == nil, let found = item.takeOwnerBehind() {
      owner = found.owner.map { self.owner(called: $0, nil) }
      due = due ?? found.due
    }
    try apply(
      .actionItem(
        .addActionItem(
          id: id, text: text(of: item), causes: Set(causes), events: Set(events), owner: nil, due: due,
          priority: priority)))
    for ticket in tickets {
      try apply(.actionItem(.addActionItemTicket(actionItem: id, ticket: ticket)))
    }
    if let approval { fold(.actionItem(.approvalSet(actionItem: id, from: approval))) }
    enter(owner, takenIn: remark, id)
  }

  private mutating func enter(_ owner: ActionItem.Owner?, takenIn remark: Remark?, _ id: ActionItemID) {
    let before = postmortem.actionItems[id]
    var takenIn = before?.takenIn
    if let remark { takenIn = remark.references(.meeting).first.flatMap { meetings[$0] } }
    guard before?.owner != owner || before?.takenIn != takenIn else { return }
    fold(.actionItem(.ownerSet(actionItem: id, owner: owner, takenIn: takenIn)))
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
  private func takeState(from item: inout FormatItem, _ id: ActionItemID) -> WrittenState {
    let stated = ActionItem.State.allCases.first { item.detail(words.states[$0] ?? "") != nil }
    let state = item.isDone == false ? .open : stated ?? (item.isDone == true ? .done : .open)
    let reason = item.take(words.states[state] ?? "") { state == .open && !$0.isEmpty ? nil : $0 }
    let successor =
      state != .replaced
      ? nil
      : item.take(words.replacedBy) { label in
        actionItems[Array(label.utf8)].flatMap { $0 == id ? nil : $0 }
      }
    return WrittenState(
      state: state, reason: reason.flatMap { $0.isEmpty ? nil : $0 }, successor: successor)
  }

  mutating func enter(_ written: WrittenState, _ id: ActionItemID) throws(Refusal) {
    switch (written.state, written.reason, written.successor) {
    case (.open, _, _): return
    case (.done, let reason, _): try apply(.actionItem(.finishActionItem(actionItem: id, reason: reason)))
    case (.dropped, let reason?, _):
      try apply(.actionItem(.dropActionItem(actionItem: id, reason: reason)))
    case (.replaced, let reason, let successor?):
      try apply(.actionItem(.replaceActionItem(actionItem: id, by: successor, reason: reason)))
    case (let state, let said, _):
      let reason: String? = if let said { try Wording.line(said) } else { nil }
      fold(.actionItem(.actionItemStateSet(actionItem: id, state: state, reason: reason, replacedBy: nil)))
    }
  }
}

extension FormatItem {
  /// Takes the owner, and the day, out of the parentheses at the end of an item that was written by hand:
  /// `Alarm on empty labels (owner: Lena Harms)`.
  fileprivate mutating func takeOwnerBehind() -> FoundActionItem? {
    guard text.utf8.last == UInt8(ascii: ")"), let opening = text.lastIndex(of: "("),
      text[opening...].contains(":")
    else { return nil }
    let found = FoundActionItem(item: text)
    guard found.owner != nil else { return nil }
    text = String(text[..<opening].trimmed)
    return found
  }
}
