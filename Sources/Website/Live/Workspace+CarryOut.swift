import HTTPTypes
import Hummingbird
import Logging
import Postmortems
import Rooms
import Storage

extension Workspace {
  /// Carries out what a page or a program asks for, and tells those who have to know. Without a name it is that of a form:
  /// whoever sends it twice asks for what is so already.
  @discardableResult
  func carryOut(
    _ command: Command, named name: CommandID? = nil, on base: Stamp? = nil, as context: SignedInContext
  ) async throws -> CarriedOut {
    let (room, _) = try await enter(context.parameters.get("id"), as: context)
    try await admit(command, context)
    let ask = Ask(
      name: name ?? CommandID(client: Fresh.id(), counter: 1), base: base, command: command,
      author: context.participant, at: website.now())
    let (stamp, changes, overwritten) = try await room.accepted(ask)
    let postmortem = await room.current.postmortem
    if command.concernsPromises { await remind(postmortem, context) }
    await tell(command, postmortem, context)
    return CarriedOut(postmortem: postmortem, stamp: stamp, changes: changes, overwritten: overwritten)
  }

  /// Refuses what only the workspace's tables can say: people who are not there, the seat of those who learn, which is for
  /// the pool, and words in somebody else's name.
  private func admit(_ command: Command, _ context: SignedInContext) async throws {
    try await directory.requireKnown(command.people)
    try requireSpeaksFor(command, context)
    if case .schedule(.takeShadowSeat) = command,
      try await website.membership.pool.role(of: context.person) == nil
    {
      throw Problem.poolOnly
    }
  }

  // What can be done now is told at once: whoever carries the teaser waits for the edition.
  private func remind(_ postmortem: Postmortem, _ context: SignedInContext) async {
    do {
      try await website.membership.settings.keep(origin: "\(context.arrival.origin)")
      try await PromiseReminders(self).remind(postmortem)
    } catch { context.logger.error("Nobody could be reminded: \(error)") }
  }

  /// Refuses to say of somebody with an account what they can say themselves: that their events are in.
  private func requireSpeaksFor(_ command: Command, _ context: SignedInContext) throws {
    guard case .preparation(let command) = command, let person = command.person, person != context.person
    else { return }
    if directory.known[person]?.account == true { throw Problem.speaksForThemselves }
  }
}

/// A command that was carried out, and the postmortem after it.
struct CarriedOut {
  let postmortem: Postmortem
  let stamp: Stamp
  let changes: [Change]
  let overwritten: [Change]
}

extension Command {
  /// Whether somebody may have to be reminded of what they promised, now or later.
  fileprivate var concernsPromises: Bool {
    switch self {
    case .agreement, .publication(.publish): true
    default: false
    }
  }
}

extension PreparationCommand {
  /// Of whom it says something.
  fileprivate var person: PersonID? {
    switch self {
    case .declareReady(let person), .withdrawReadiness(let person): person
    case .spareArea, .affectArea: nil
    }
  }
}

extension Problem {
  /// Whoever has an account says it themselves.
  static let speaksForThemselves = Problem("speaksForThemselves", .forbidden)
}
