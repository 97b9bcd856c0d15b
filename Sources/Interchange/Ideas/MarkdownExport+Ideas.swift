import Postmortems

extension MarkdownExport {
  /// The ideas with what became of each: what was not taken stays visible, with the reason.
  var ideas: [FormatItem] {
    postmortem.ideas.items.enumerated().map { index, idea in
      let (event, said) = details(Set([idea.event].compactMap { $0 }))
      return FormatItem(
        label: "\(index + 1)", text: idea.text, remark: Remark(.idea, index + 1, said),
        details: [
          FormatItem.Detail(words.kind, words.ideaKinds[idea.kind] ?? idea.kind.rawValue), event,
          outcome(of: idea),
        ].compactMap { $0 })
    }
  }

  private func outcome(of idea: Idea) -> FormatItem.Detail? {
    switch idea.outcome {
    case .undecided: nil
    case .notTaken(let reason): FormatItem.Detail(words.notTaken, EscapedText.written(reason))
    case .taken(.cause(let id)):
      FormatItem.Detail(words.taken, numbers.causeLabels[id].map { "\(words.causes) \($0)" } ?? "")
    case .taken(.actionItem(let id)):
      FormatItem.Detail(words.taken, numbers.actionItems[id].map { "\(words.actionItems) \($0)" } ?? "")
    case .taken: FormatItem.Detail(words.taken, "")
    }
  }
}
