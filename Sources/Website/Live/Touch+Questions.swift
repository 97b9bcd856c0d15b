import Postmortems

extension Touch {
  func question(_ change: QuestionChange) -> Set<PageElement> {
    switch change {
    case .questionAsked(let question): self.question(question.id).union([.count])
    case .questionResolved(let id, _), .questionMoved(let id, _, _): question(id).union([.count])
    }
  }

  /// A question stands in its row.
  func question(_ id: QuestionID) -> Set<PageElement> {
    let rows = [before, after].compactMap { $0.questions.lastForm(of: id)?.event }
    return Set(rows.map { .event($0) })
  }
}
