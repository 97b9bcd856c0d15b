import Postmortems

extension MarkdownExport {
  /// A list of tasks: what is open has an empty box.
  var actionItems: [FormatItem] {
    postmortem.actionItems.items.map { item in
      let (events, said) = details(item.events)
      let number = numbers.actionItems[item.id] ?? 0
      let meeting = item.takenIn.flatMap { numbers.meetings[$0] }.map { Remark.Word.plain("m\($0)") }
      return FormatItem(
        isDone: item.state != .open, label: "\(number)", text: item.text,
        remark: Remark(.actionItem, number, [meeting, unshown(item.owner)].compactMap { $0 } + said),
        details: [approval(item), owner(item)].compactMap { $0 } + life(of: item) + serves(item)
          + [events].compactMap { $0 })
    }
  }

  private func approval(_ item: ActionItem) -> FormatItem.Detail? {
    item.approvalFrom.map { FormatItem.Detail(words.approvalFrom, EscapedText.written($0)) }
  }

  private func owner(_ item: ActionItem) -> FormatItem.Detail? {
    item.owner.map { owner in
      switch owner {
      case .participant(let person):
        FormatItem.Detail(words.owner, EscapedText.written(people.label(person)))
      case .typed(let typed):
        FormatItem.Detail(words.owner, ImportedName.written(EscapedText.written(typed), words))
      }
    }
  }

  /// A name that the line cannot show as it was typed.
  private func unshown(_ owner: ActionItem.Owner?) -> Remark.Word? {
    guard case .typed(let typed)? = owner else { return nil }
    let isShown =
      !typed.utf8.contains(UInt8(ascii: "\n")) && typed[...].trimmed.utf8.elementsEqual(typed.utf8)
    return isShown ? nil : .named("owner", typed)
  }

  private func life(of item: ActionItem) -> [FormatItem.Detail] {
    let priority = item.priority == .normal ? nil : words.priorities[item.priority]
    let state = item.state == .open ? nil : words.states[item.state]
    let successor = item.replacedBy.flatMap { numbers.actionItems[$0] }
    return [
      item.due.map { FormatItem.Detail(words.due, $0.spelled) },
      priority.map { FormatItem.Detail(words.priority, $0) },
      state.map { FormatItem.Detail($0, item.reason.map { EscapedText.written($0) } ?? "") },
      successor.map { FormatItem.Detail(words.replacedBy, "\($0)") },
    ].compactMap { $0 }
  }

  private func serves(_ item: ActionItem) -> [FormatItem.Detail] {
    let causes = labels(of: item.causes)
    let tickets = EscapedText.list(item.tickets.inByteOrder)
    return [
      causes.isEmpty ? nil : FormatItem.Detail(words.causedBy, causes),
      tickets.isEmpty ? nil : FormatItem.Detail(words.tickets, tickets),
    ].compactMap { $0 }
  }
}
