/// What somebody asks about a question at a row.
package enum QuestionCommand: Hashable, Sendable, Spelled {
  case askQuestion(id: QuestionID, event: EventID, text: String)
  case resolveQuestion(question: QuestionID)
  case reopenQuestion(question: QuestionID)
  /// Puts it to another row.
  case moveQuestion(question: QuestionID, event: EventID)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case askQuestion, resolveQuestion, reopenQuestion, moveQuestion
  }
}

/// What happened to a question at a row.
package enum QuestionChange: Hashable, Sendable, Spelled {
  case questionAsked(question: Question)
  case questionResolved(question: QuestionID, resolved: Bool)
  case questionMoved(question: QuestionID, from: EventID, to: EventID)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case questionAsked, questionResolved, questionMoved
  }
}

extension Postmortem {
  func decide(_ command: QuestionCommand) throws(Refusal) -> [Change] {
    switch command {
    case .askQuestion(let id, let event, let text):
      try requireNew(.question(id))
      try require(.event(event))
      let question = Question(id: id, event: event, text: try Wording.line(text))
      return [.question(.questionAsked(question: question))]
    case .resolveQuestion(let id): return try resolve(id, true)
    case .reopenQuestion(let id): return try resolve(id, false)
    case .moveQuestion(let id, let event):
      guard let before = questions[id]?.event else { throw .unknown(.question(id)) }
      try require(.event(event))
      return before == event ? [] : [.question(.questionMoved(question: id, from: before, to: event))]
    }
  }

  mutating func fold(_ change: QuestionChange) {
    switch change {
    case .questionAsked(let question): questions.add(question)
    case .questionResolved(let id, let resolved): questions.update(id) { $0.resolved = resolved }
    case .questionMoved(let id, _, let event): questions.update(id) { $0.event = event }
    }
  }

  private func resolve(_ id: QuestionID, _ resolved: Bool) throws(Refusal) -> [Change] {
    try require(.question(id))
    if questions[id]?.resolved == resolved { return [] }
    return [.question(.questionResolved(question: id, resolved: resolved))]
  }
}
