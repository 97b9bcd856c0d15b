import HTTPTypes
import Postmortems

/// A page that says what went wrong and which way leads on.
struct ProblemPage: View {
  static let template = "errors/problem"
  let fields: Fields

  init(_ problem: Problem, _ words: Words, for reader: PersonID? = nil) {
    fields = [
      "title": ProblemPage.title(problem, words),
      "sentence": problem.sentence(words),
      "detail": problem.place(words).orAbsent,
      "unsent": ProblemPage.unsent(problem, words, reader).orAbsent,
    ]
  }

  /// Where a reader is shut out: what they wrote there and did not arrive is still in their browser.
  private static func unsent(_ problem: Problem, _ words: Words, _ reader: PersonID?) -> Fields? {
    guard let postmortem = problem.shutOut?.postmortem, let reader else { return nil }
    let said = ["goneKept", "goneLater", "copy", "copied"].map { ($0, words("live.\($0)")) }
    return [
      "key": "nachlese/\(reader.text)/\(postmortem.text)",
      "scriptWords": Words.script(Dictionary(uniqueKeysWithValues: said)),
    ]
  }

  /// The script that shows it.
  static func script(_ problem: Problem) -> String? { problem.shutOut == nil ? nil : "unsent-texts.js" }

  /// In two or three words: not found, not allowed, and so on.
  static func title(_ problem: Problem, _ words: Words) -> String {
    switch problem.status.code {
    case 401, 403: words("error.title.forbidden")
    case 404: words("error.title.notFound")
    case 410: words("error.title.gone")
    case 429, 503: words("error.title.later")
    case 500...: words("error.title.unexpected")
    default: words("error.title.refused")
    }
  }
}
