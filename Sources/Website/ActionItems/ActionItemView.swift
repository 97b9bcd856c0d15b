import Postmortems

/// One action item beside its causes: what, who, until when, and the substitute where its owner is not here.
struct ActionItemView: View {
  static let template = "actionItems/action-item"
  let fields: Fields

  init(_ item: ActionItem, _ facts: Facts) {
    let words = facts.words
    let owner = OwnerFields(item, facts)
    let priorities: [Fields] = ActionItem.Priority.allCases.map {
      [
        "value": $0.rawValue, "word": words("actionItem.priority.\($0.rawValue)"),
        "selected": $0 == item.priority,
      ]
    }
    fields = [
      "id": item.id.text, "number": facts.number(item.id) ?? "", "owner": owner.fields,
      "approval": item.approvalFrom.map { words("actionItem.approval", ["name": $0]) }.orAbsent,
      "due": item.due.map { due in
        words("actionItem.due", ["date": words.date(near: facts.clock(facts.now), WallClock(due))])
      }.orAbsent,
      "dueDate": item.due?.spelled ?? "", "tickets": item.tickets.sorted().map(TicketFields.of),
      "priority": (item.priority == .normal ? nil : words("actionItem.priority.\(item.priority.rawValue)"))
        .orAbsent,
      "priorities": priorities, "state": StateFields.of(item, facts), "isOpen": item.state == .open,
      // Where it stands beside its one cause, that need not be said.
      "causes": facts.causes.filter { item.causes.count > 1 && item.causes.contains($0.cause.id) }.map {
        ["cause": $0.cause.id.text, "number": words("cause.letter") + $0.number] as Fields
      },
      "text": TextFieldView(.of(.actionItem(item.id)), item.text, facts, label: words("actionItem.text"))
        .fields,
    ]
  }
}

/// Who sees to an action item, as the page says it.
struct OwnerFields {
  let fields: Fields

  init(_ item: ActionItem, _ facts: Facts) {
    let isHere = facts.postmortem.ownerIsPresent(item)
    switch item.owner {
    case .participant(let person)?:
      fields = OwnerFields.of(
        name: facts.name(person), person: person.text, isAbsent: !isHere, isTyped: false)
    case .typed(let name)?: fields = OwnerFields.of(name: name, person: "", isAbsent: false, isTyped: true)
    case nil: fields = OwnerFields.of(name: "", person: "", isAbsent: false, isTyped: false)
    }
  }

  private static func of(name: String, person: String, isAbsent: Bool, isTyped: Bool) -> Fields {
    [
      "name": name.orAbsent, "person": person, "isAbsent": isAbsent, "isTyped": isTyped,
      "isHere": !name.isEmpty && !isAbsent && !isTyped,
    ]
  }
}
