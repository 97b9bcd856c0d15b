/// A thought jotted down in passing: perhaps a cause, perhaps an action item. What was not taken stays visible, with
/// the reason.
package struct Idea: Hashable, Sendable, Codable, Identifiable {
  package enum Kind: String, Choice {
    case cause, actionItem
  }

  package enum Outcome: Hashable, Sendable, Codable {
    case undecided
    /// It became that cause or action item.
    case taken(became: ItemRef)
    case notTaken(reason: String)

    package var name: String {
      switch self {
      case .undecided: "undecided"
      case .taken: "taken"
      case .notTaken: "notTaken"
      }
    }
  }

  package let id: IdeaID
  package var text: String
  package var kind: Kind
  /// The row under which it was jotted down.
  package var event: EventID?
  package var outcome = Outcome.undecided
}

package typealias IdeaID = ID<Idea>
