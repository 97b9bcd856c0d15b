import HTTPTypes

/// A page that says what went wrong and which way leads on.
struct ProblemPage: View {
  static let template = "errors/problem"
  let fields: Fields

  init(_ problem: Problem, _ words: Words) {
    fields = [
      "title": ProblemPage.title(problem, words),
      "sentence": problem.sentence(words),
      "detail": problem.place(words).orAbsent,
    ]
  }

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
