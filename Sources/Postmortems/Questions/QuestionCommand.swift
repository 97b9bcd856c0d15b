/// What somebody asks about a question at a row.
package enum QuestionCommand: Hashable, Sendable, Spelled {
  case askQuestion(id: QuestionID, event: EventID, text: String)
  case resolveQuestion(question: QuestionID)
  case reopenQuestion(question: QuestionID)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case askQuestion, resolveQuestion, reopenQuestion
  }
}

/// What happened to a question at a row.
package enum QuestionChange: Hashable, Sendable, Spelled {
  case questionAsked(question: Question)
  case questionResolved(question: QuestionID, resolved: Bool)

  package enum CodingKeys: String, CodingKey, CaseIterable { case questionAsked, questionResolved }
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
    }
  }

  mutating func fold(_ change: QuestionChange) {
    switch change {
    case .questionAsked(let question): questions.add(question)
    case .questionResolved(let id, let resolved): questions.update(id) { $0.resolved = resolved }
    }
  }

  private func resolve(_ id: QuestionID, _ resolved: Bool) throws(Refusal) -> [Change] {
    try require(.question(id))
    if questions[id]?.resolved == resolved { return [] }
    return [.question(.questionResolved(question: id, resolved: resolved))]
  }
}
