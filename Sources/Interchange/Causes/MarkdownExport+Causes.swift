import Postmortems

extension MarkdownExport {
  /// The tree of causes as nested lists, each with its number.
  var causes: [FormatItem] {
    let tree = postmortem.causeTree
    let children = Dictionary(grouping: tree) { $0.depth == 0 ? nil : $0.cause.parent }
    return items(nil, children, depth: 0)
  }

  private func items(_ parent: CauseID?, _ children: [CauseID?: [NumberedCause]], depth: Int) -> [FormatItem]
  {
    (children[parent] ?? []).flatMap { entry in
      var item = item(entry, isFlat: depth >= FormatItem.deepest)
      let below = items(entry.cause.id, children, depth: depth + 1)
      // Deeper than lists are nested, a cause stands beside the one that it is below.
      if depth + 1 >= FormatItem.deepest { return [item] + below }
      item.children = below
      return [item]
    }
  }

  private func item(_ entry: NumberedCause, isFlat: Bool) -> FormatItem {
    let (events, said) = details(entry.cause.events)
    let parent = isFlat ? entry.cause.parent.flatMap { numbers.causes[$0] } : nil
    return FormatItem(
      label: entry.number, text: entry.cause.text,
      remark: Remark(
        .cause, numbers.causes[entry.cause.id] ?? 0,
        [parent.map { .plain("c\($0)") }].compactMap { $0 } + said),
      details: [
        events, entry.cause.noActionReason.map { FormatItem.Detail(words.noAction, EscapedText.written($0)) },
      ].compactMap { $0 })
  }

  /// The numbers of some causes, for a reference to them.
  func labels(of causes: Set<CauseID>) -> String {
    order.sorted(causes).compactMap { numbers.causeLabels[$0] }.joined(separator: ", ")
  }
}
