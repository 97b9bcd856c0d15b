import Postmortems

/// A text that people write together: rendered at rest, and with what was typed for whoever begins to edit.
struct TextFieldView: View {
  static let template = "record/text-field"
  let fields: Fields

  /// A row's text: inline Markdown; Enter is done.
  init(_ field: TextField, _ text: String, _ facts: Facts, label: String, placeholder: String = "") {
    self.init(
      field, text, html: Markdown.inline(text, facts.pictures), lines: "row", label: label,
      placeholder: placeholder)
  }

  /// A text in blocks, below a heading of that level; Enter is a new line.
  init(
    blocks field: TextField, _ text: String, _ facts: Facts, below level: Int, label: String,
    placeholder: String
  ) {
    self.init(
      field, text, html: Markdown.html(text, facts.pictures, headingsBelow: level), lines: "block",
      label: label,
      placeholder: placeholder)
  }

  private init(
    _ field: TextField, _ text: String, html: String, lines: String, label: String, placeholder: String
  ) {
    fields = [
      "field": field.spelled, "html": html, "lines": lines, "label": label, "placeholder": placeholder,
      // What is rendered as typed needs no second copy.
      "source": (lines == "row" && html == EscapedHTML.escape(text) ? "" : text).orAbsent,
      "isEmpty": text.isEmpty, "isBlock": lines == "block",
    ]
  }
}
