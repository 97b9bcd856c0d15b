import Postmortems

/// One of the four texts in blocks, with the element that holds it.
struct BlockView: View {
  static let template = "record/block"
  let fields: Fields

  /// Which of the texts.
  enum Name: String, Hashable, Sendable, CaseIterable {
    case summary, teaser, lessons, notes
  }

  init(_ name: Name, _ facts: Facts) {
    let words = facts.words
    let (field, text): (TextField, String) =
      switch name {
      case .summary: (.summary, facts.postmortem.summary)
      case .teaser: (.teaser, facts.postmortem.teaser)
      case .lessons: (.lessons, facts.postmortem.lessons)
      case .notes: (.notes, facts.postmortem.notes)
      }
    let label = words("text.\(name.rawValue)")
    // The summary stands under its step, the others have a heading of their own there.
    let view = TextFieldView(
      blocks: field, text, facts, below: name == .summary ? 2 : 3, label: label,
      placeholder: words("text.\(name.rawValue)Question"))
    fields = [
      "name": name.rawValue, "label": label, "pictureTo": words("picture.addTo", ["text": label]),
      "text": view.fields,
    ]
  }
}
