import Postmortems

/// One question in its row: the text, and whether it waits for an answer.
struct QuestionView: View {
  static let template = "questions/question"
  let fields: Fields

  init(_ question: Question, _ facts: Facts) {
    let text = TextFieldView(
      .of(.question(question.id)), question.text, facts, label: facts.words("question.text"))
    fields = [
      "question": question.id.text, "isResolved": question.resolved,
      "questionText": text.fields,
    ]
  }
}

/// The questions of a row: those that are open, how many that are, and behind a fold those that are resolved.
enum QuestionFields {
  static func of(_ event: EventID, _ facts: Facts) -> any Sendable {
    let all = facts.questions[event] ?? []
    if all.isEmpty { return false }
    let resolved = all.filter(\.resolved)
    let open = all.filter { !$0.resolved }
    let fields: Fields = [
      "open": open.map { QuestionView($0, facts).fields },
      "openCount": (open.isEmpty ? nil : facts.words.count("question.open", open.count)).orAbsent,
      "resolved": resolved.map { QuestionView($0, facts).fields },
      "resolvedCount": (resolved.isEmpty ? nil : facts.words.count("question.resolved", resolved.count))
        .orAbsent,
    ]
    return fields
  }
}
