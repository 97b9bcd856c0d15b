/// Where an event came from, as people ask for it.
enum SourceGroup: String, CaseIterable {
  /// Somebody wrote it: on the page, on a command line, or in a file that was imported.
  case hand
  case alert, chat, deployment
  case other

  init(_ source: String) {
    switch source {
    case "web", "cli", "import": self = .hand
    default: self = SourceGroup(rawValue: source) ?? .other
    }
  }
}
