import Foundation

extension Postmortem {
  /// Where a postmortem stands. Publishing locks nothing: a published one is written on as before.
  package enum State: Hashable, Sendable, Codable {
    case open
    case published
    /// Put away at `at`; `published` says what it returns to.
    case discarded(at: Date, published: Bool)

    package var name: String {
      switch self {
      case .open: "open"
      case .published: "published"
      case .discarded: "discarded"
      }
    }
  }
}
