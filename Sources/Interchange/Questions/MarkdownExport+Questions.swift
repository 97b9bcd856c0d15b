import Postmortems

extension MarkdownExport {
  func detail(_ question: Question) -> FormatItem.Detail {
    FormatItem.Detail(
      question.resolved ? words.resolvedQuestion : words.question, EscapedText.written(question.text))
  }

  /// Those that a line cannot show as they were typed.
  func unshown(_ questions: [Question]) -> [Remark.Word] {
    zip(questions, 1...).compactMap { question, number in
      let text = question.text
      let isShown =
        !text.utf8.contains(UInt8(ascii: "\n")) && text[...].trimmed.utf8.elementsEqual(text.utf8)
      return isShown ? nil : .named("question\(number)", text)
    }
  }
}
