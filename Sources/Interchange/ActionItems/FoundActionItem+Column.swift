extension FoundActionItem {
  /// What a column of a table of action items holds, or a line below one, told by its name.
  enum Column {
    case owner, due, ticket, state, priority

    init?(head: String) {
      guard let column = Column.named[PipeTable.plain(head)] else { return nil }
      self = column
    }

    private static let named: [String: Column] = [
      "owner": .owner, "owners": .owner, "owner s": .owner, "assignees": .owner, "lead": .owner,
      "responsible person": .owner, "bearbeiter": .owner, "done": .state, "erledigt": .state,
      "assignee": .owner, "assigned to": .owner, "who": .owner, "responsible": .owner,
      "dri": .owner, "wer": .owner, "kümmerer": .owner, "verantwortlich": .owner, "verantwortlicher": .owner,
      "verantwortliche": .owner, "zuständig": .owner, "due": .due, "due date": .due, "deadline": .due,
      "eta": .due, "target date": .due, "by when": .due, "bis": .due, "bis wann": .due, "fällig": .due,
      "fällig am": .due, "when": .due, "wann": .due, "termin": .due, "frist": .due, "ticket": .ticket,
      "tickets": .ticket, "issue": .ticket, "jira": .ticket, "bug": .ticket, "status": .state,
      "state": .state, "stand": .state,
      "priority": .priority, "prio": .priority, "priorität": .priority,
    ]
  }

  /// Whether a table is one of action items by its heads alone: one names a task, one who does it or by when.
  static func isTold(by heads: [String]) -> Bool {
    let columns = heads.compactMap { Column(head: $0) }
    return heads.contains(where: isTask)
      && columns.contains { if case .owner = $0 { true } else if case .due = $0 { true } else { false } }
  }

  private static let tasks: Set<String> = [
    "task", "tasks", "action", "actions", "action item", "action items", "todo", "to do", "follow up", "item",
    "what", "description", "summary", "work", "measure", "aufgabe", "aufgaben", "maßnahme", "maßnahmen",
    "massnahme", "was", "beschreibung", "punkt",
  ]

  /// Whether a cell is the head of a column of action items.
  static func isHead(_ cell: String) -> Bool {
    Column(head: cell) != nil || isTask(cell) || others.contains(PipeTable.plain(cell)) || cell == "#"
  }

  /// Whether a column so called says what is to be done.
  static func isTask(_ head: String) -> Bool { tasks.contains(PipeTable.plain(head)) }

  private static let others: Set<String> = [
    "type", "kind", "id", "nr", "no", "name", "title", "category", "comment", "comments", "note", "notes",
    "link", "links", "reference", "area", "team", "documentation", "problem", "cause", "impact", "effort",
    "typ", "art", "titel", "kategorie", "kommentar", "bemerkung", "bereich", "notiz", "grund", "ursache",
  ]

  /// Whether the cells of a first row are the heads of such a table: tables that come out of an office have no others.
  static func areHeads(_ cells: [String]) -> Bool {
    let said = cells.filter { !$0.isEmpty }
    let known = said.count { Column(head: $0) != nil }
    return known >= 1 && (known + 1) * 2 > said.count && said.allSatisfy { !$0.contains(where: \.isNumber) }
  }
}
