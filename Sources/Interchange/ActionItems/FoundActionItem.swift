import Postmortems

/// An action item as a protocol words it.
struct FoundActionItem {
  enum State {
    case open
    case done(String?)
    /// With the reason in the file's words; nil where it is struck out.
    case dropped(String?)
  }

  var text: String
  var owner: String?
  var due: CivilDate?
  var state = State.open
  var priority: ActionItem.Priority?
  var tickets: [String] = []

  init(text: String) { self.text = text }

  /// A name as an owner's may be.
  static func name(_ typed: Substring) -> String? {
    let name = typed.trimmed
    guard name.contains(where: \.isLetter), !none.contains(name.lowercased()) else { return nil }
    return try? Wording.line(String(name), atMost: 60)
  }

  private static let none: Set<String> = [
    "n/a", "na", "none", "tbd", "unassigned", "nobody", "niemand", "offen",
  ]
}
