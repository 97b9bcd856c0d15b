import Postmortems

extension FormatDraft {
  var questionNames: [String] { [words.question, words.resolvedQuestion] }

  mutating func enterQuestions(of item: FormatItem, at event: EventID) throws(Refusal) {
    let details = item.details.filter { detail in
      questionNames.contains { $0.utf8.elementsEqual(detail.name.utf8) }
    }
    for (detail, number) in zip(details, 1...) {
      let shown = EscapedText.read((detail.value ?? "")[...])
      let text = try Wording.text(
        typed(shown, item.remark?.named("question\(number)")), atMost: Wording.longestLine)
      let resolved = detail.name.utf8.elementsEqual(words.resolvedQuestion.utf8)
      let question = Question(id: newID(), event: event, text: text, resolved: resolved)
      fold(.question(.questionAsked(question: question)))
    }
  }

  /// What was typed, as long as the line still shows it.
  private func typed(_ shown: String, _ remembered: String?) -> String {
    guard let remembered else { return shown }
    let visible = EscapedText.read(EscapedText.written(remembered)[...])[...].trimmed
    return visible.utf8.elementsEqual(shown[...].trimmed.utf8) ? remembered : shown
  }
}
