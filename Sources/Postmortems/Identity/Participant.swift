/// Who asks for a command: a person in one postmortem, with the standing that the workspace gave them.
package struct Participant: Hashable, Sendable {
  /// What the workspace lets somebody do, in rising order.
  package enum Standing: Hashable, Sendable {
    case member
    case administrator
    /// The workspace itself: its command line on its own data folder, where no person is named.
    case workspace
  }

  package let person: PersonID?
  package let standing: Standing

  package init(_ person: PersonID, _ standing: Standing = .member) {
    self.person = person
    self.standing = standing
  }

  private init() {
    person = nil
    standing = .workspace
  }

  package static let workspace = Participant()
}
