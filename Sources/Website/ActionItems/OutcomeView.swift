import Postmortems

/// One action item in the fourth step: what has become of it.
struct OutcomeView: View {
  static let template = "actionItems/outcome"
  let fields: Fields

  init(_ item: ActionItem, _ facts: Facts) {
    let words = facts.words
    let approval = item.approvalFrom.map {
      EscapedHTML.escape(words("actionItem.approval", ["name": $0])) + " "
    }
    fields = [
      "id": item.id.text, "number": facts.number(item.id) ?? "", "state": StateFields.of(item, facts),
      "html": (approval ?? "") + Markdown.inline(item.text, facts.pictures),
      "owner": OwnerFields(item, facts).fields,
      "due": item.due.map { words("actionItem.due", ["date": words.date(.short, WallClock($0))]) }.orAbsent,
      "tickets": item.tickets.sorted().map(TicketFields.of), "isOpen": item.state == .open,
    ]
  }
}
