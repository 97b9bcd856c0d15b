import Postmortems

extension MarkdownExport {
  var actionItemTable: CSVTable {
    let head = [
      words.table.number, words.table.actionItem, words.approvalFrom, words.owner, words.due, words.priority,
      words.table.state, words.table.reason, words.replacedBy, words.causedBy, words.events, words.tickets,
    ]
    return CSVTable(rows: [head] + postmortem.actionItems.items.map(cells))
  }

  private func cells(_ item: ActionItem) -> [String] {
    let events = postmortem.timeline.events.filter { item.events.contains($0.id) }
    return [
      numbers.actionItems[item.id].map { "\($0)" } ?? "", item.text, item.approvalFrom ?? "", owner(of: item),
      item.due?.spelled ?? "", words.priorities[item.priority] ?? item.priority.rawValue,
      words.states[item.state] ?? item.state.rawValue, item.reason ?? "",
      item.replacedBy.flatMap { numbers.actionItems[$0] }.map { "\($0)" } ?? "", labels(of: item.causes),
      events.map { ShownTime.dated($0.when, in: zone) }.joined(separator: ", "),
      item.tickets.inByteOrder.joined(separator: ", "),
    ]
  }

  private func owner(of item: ActionItem) -> String {
    switch item.owner {
    case .participant(let person): people.label(person)
    case .typed(let typed): typed
    case nil: ""
    }
  }
}
