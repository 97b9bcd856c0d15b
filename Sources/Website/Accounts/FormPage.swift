/// A page with a single form: setting up, signing in, joining, a new password.
struct FormPage: View {
  static let template = "accounts/form"
  let fields: Fields

  /// `problem` concerns the form as a whole, not one of its fields; `choice` stands before them and is a checkbox.
  init(
    title: String, introduction: String = "", action: String, choice: Fields? = nil, inputs: [Fields],
    hidden: [Fields] = [], submit: String, problem: String? = nil
  ) {
    fields = [
      "title": title, "introduction": introduction.orAbsent, "action": action, "choice": choice.orAbsent,
      "inputs": inputs,
      "hidden": hidden, "submit": submit, "problem": problem.orAbsent,
    ]
  }
}

/// A page with a sentence or two and nothing to do.
struct NoticePage: View {
  static let template = "accounts/notice"
  let fields: Fields

  init(title: String, sentence: String) { fields = ["title": title, "sentence": sentence] }
}
