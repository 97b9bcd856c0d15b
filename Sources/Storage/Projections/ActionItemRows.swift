import Postmortems

/// The rows of `action_items` of one postmortem, for lists across postmortems.
struct ActionItemRows {
  let postmortem: Postmortem

  init(_ postmortem: Postmortem) { self.postmortem = postmortem }

  /// Writes the rows that are new or other than before, and deletes those that are gone.
  func statements(since before: Postmortem?) -> [Statement] {
    let old = Dictionary(uniqueKeysWithValues: (before?.actionItems.items ?? []).map { ($0.id, $0) })
    let new = postmortem.actionItems.items
    let kept = Set(new.map(\.id))
    let gone = old.keys.filter { !kept.contains($0) }.sorted().map(delete)
    return gone + new.enumerated().filter { old[$1.id] != $1 }.map { upsert($1, position: $0) }
  }

  /// Brings the wording along.
  var texts: [Statement] {
    postmortem.actionItems.items.map {
      Statement(
        "UPDATE action_items SET text = $3 WHERE postmortem_id = $1 AND id = $2 AND text <> $3",
        [.text(postmortem.id.text), .text($0.id.text), .text($0.text)])
    }
  }

  private func delete(_ id: ActionItemID) -> Statement {
    Statement(
      "DELETE FROM action_items WHERE postmortem_id = $1 AND id = $2",
      [.text(postmortem.id.text), .text(id.text)])
  }

  private func upsert(_ item: ActionItem, position: Int) -> Statement {
    Statement(
      """
      INSERT INTO action_items
        (postmortem_id, id, position, text, state, priority, owner, owner_typed, approval_from, due)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (postmortem_id, id) DO UPDATE SET position = excluded.position, text = excluded.text,
      state = excluded.state, priority = excluded.priority, owner = excluded.owner,
      owner_typed = excluded.owner_typed, approval_from = excluded.approval_from, due = excluded.due
      """,
      [
        .text(postmortem.id.text), .text(item.id.text), .of(position), .text(item.text),
        .text(item.state.rawValue), .text(item.priority.rawValue), .of(item.ownerID?.text),
        .of(item.ownerTyped), .of(item.approvalFrom), .of(item.due?.spelled),
      ])
  }
}

extension ActionItem {
  /// The owner where it is a person.
  package var ownerID: PersonID? { if case .participant(let person)? = owner { person } else { nil } }
  /// The owner where it is only a name.
  package var ownerTyped: String? { if case .typed(let name)? = owner { name } else { nil } }
}
