import Foundation

extension Postmortem {
  /// Whether this person may read, and so write. Everybody signed in may, unless it is restricted; then only its
  /// participants, its facilitator and those named, administrators not excepted.
  package func isReadable(by reader: Participant, at now: Date) -> Bool {
    guard let restriction, restriction.until > now, reader.standing != .workspace else { return true }
    guard let person = reader.person else { return false }
    return participants.contains(person) || facilitator == person || restriction.people.contains(person)
  }

  /// Whether this person publishes, restricts and runs the agenda: the facilitator of the latest meeting or the
  /// opener; where there is no opener, every administrator stands in.
  package func runs(_ author: Participant) -> Bool {
    guard let person = author.person else { return author.standing == .workspace }
    if person == facilitator || person == opener { return true }
    return opener == nil && author.standing == .administrator
  }

  func requireRuns(_ author: Participant) throws(Refusal) {
    guard runs(author) else { throw .onlyFacilitatorOrOpener }
  }

  /// What is asked of every command, whatever it is: that its author may read, and that the postmortem is not put away.
  func admit(_ command: Command, by author: Participant, at now: Date) throws(Refusal) {
    guard isReadable(by: author, at: now) else { throw .restricted }
    if case .discarded = state, command != .publication(.undiscard) { throw .discarded }
  }
}
