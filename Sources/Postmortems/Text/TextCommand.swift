/// What somebody asks for in a text.
package enum TextCommand: Hashable, Sendable, Spelled {
  case edit(text: TextField, edit: TextEdit)

  package enum CodingKeys: String, CodingKey, CaseIterable { case edit }
}

/// What happened to a text.
package enum TextChange: Hashable, Sendable, Spelled {
  case edited(text: TextField, edit: TextEdit)

  package enum CodingKeys: String, CodingKey, CaseIterable { case edited }
}

extension Postmortem {
  func decide(_ command: TextCommand) throws(Refusal) -> [Change] {
    switch command {
    case .edit(let field, let edit):
      let before = try text(of: field)
      let inserted = try Wording.text(edit.inserted)
      guard !field.isLine || !inserted.utf8.contains(UInt8(ascii: "\n")) else { throw .controlCharacter }
      let after = try edit.applied(to: before)
      guard after.utf16.count <= max(field.longest, before.utf16.count) else {
        throw .textTooLong(limit: field.longest)
      }
      return edit.isEmpty ? [] : [.text(.edited(text: field, edit: edit))]
    }
  }

  mutating func fold(_ change: TextChange) {
    switch change {
    // A recorded edit fits the text that it was decided on; one that does not would be a damaged journal.
    case .edited(let field, let edit): changeText(field) { text in (try? edit.applied(to: text)) ?? text }
    }
  }

  /// What a field says now. Refused where its item is gone.
  package func text(of field: TextField) throws(Refusal) -> String {
    switch field {
    case .summary: return summary
    case .notes: return notes
    case .lessons: return lessons
    case .teaser: return teaser
    case .of(let item):
      try require(item)
      return wording(of: item)
    }
  }

  private func wording(of item: ItemRef) -> String {
    switch item {
    case .incident: ""
    case .event(let id): timeline[id]?.text ?? ""
    case .cause(let id): causes[id]?.text ?? ""
    case .actionItem(let id): actionItems[id]?.text ?? ""
    case .idea(let id): ideas[id]?.text ?? ""
    case .question(let id): questions[id]?.text ?? ""
    case .parked(let id): parkingLot[id]?.text ?? ""
    }
  }

  private mutating func changeText(_ field: TextField, _ edit: (String) -> String) {
    switch field {
    case .summary: summary = edit(summary)
    case .notes: notes = edit(notes)
    case .lessons: lessons = edit(lessons)
    case .teaser: teaser = edit(teaser)
    case .of(.incident): break
    case .of(.event(let id)): timeline.update(id) { $0.text = edit($0.text) }
    case .of(.cause(let id)): causes.update(id) { $0.text = edit($0.text) }
    case .of(.actionItem(let id)): actionItems.update(id) { $0.text = edit($0.text) }
    case .of(.idea(let id)): ideas.update(id) { $0.text = edit($0.text) }
    case .of(.question(let id)): questions.update(id) { $0.text = edit($0.text) }
    case .of(.parked(let id)): parkingLot.update(id) { $0.text = edit($0.text) }
    }
  }
}
