import Hummingbird
import Postmortems
import Storage

/// `GET …/revisions/REVISION-TAG/reversal`: the commands that take back what an entry of the journal did, in the order in
/// which they are to be asked. None where nothing can be taken back: a text that was typed, an edition, a value that
/// somebody has set since.
struct Reversals {
  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/postmortems/:id/revisions/:stamp/reversal") { _, context in
      try await Response.json(commands(context))
    }
  }

  private func commands(_ context: SignedInContext) async throws -> [Command] {
    let (_, stored) = try await workspace.enter(context.parameters.get("id"), as: context)
    let id = stored.postmortem.id
    guard let stamp = Stamp(spelled: context.parameters.get("stamp") ?? "") else { throw Problem.notFound }
    let entry = try await workspace.entry(at: stamp, of: id)
    guard let past = try await workspace.store.past(id, at: stamp.revision - 1) else { return [] }
    let words = workspace.website.rendering.catalogues[context.language]
    let facts = Facts(past, people: workspace.directory.known, words: words, now: workspace.website.now())
    return facts.reversal(of: entry.changes, now: stored.postmortem)
  }
}

extension Workspace {
  /// The entry of a journal that a page has seen; refused where that is of another history.
  func entry(at stamp: Stamp, of id: PostmortemID) async throws -> Entry {
    guard let entry = try await store.journal.entry(at: stamp.revision, of: id), entry.tag == stamp.tag else {
      throw Problem.otherHistory
    }
    return entry
  }
}

extension Facts {
  /// What takes changes back that were made to this postmortem: first what they brought goes, and then every value is as
  /// it was, where `now` still has the one that was set.
  func reversal(of changes: [Change], now: Postmortem) -> [Command] {
    if let together = changes.oppositeTogether { return [together] }
    let mine = changes.bySlot.filter { slot, change in now.standing(in: slot) == change }
    var slots = Set(mine.keys)
    let before = changes.compactMap(\.slot).filter { slots.remove($0) != nil }.compactMap {
      postmortem.standing(in: $0)
    }
    let brought = changes.reversed().filter { !letsGuestGo($0, among: changes) }
    return brought.compactMap(\.opposite) + before.flatMap { back(to: $0, among: before) }
  }

  /// Whether somebody went only because somebody else facilitates: they come back as what they were when they facilitate.
  private func letsGuestGo(_ change: Change, among changes: [Change]) -> Bool {
    guard case .meeting(.participantRemoved(let person)) = change, postmortem.guests.people.contains(person)
    else { return false }
    return changes.contains { if case .schedule = $0 { true } else { false } }
  }
}

extension [Change] {
  /// What takes rows back that were entered by one command, or brings back what one took out: one command too.
  fileprivate var oppositeTogether: Command? {
    let opposites = reversed().compactMap(\.opposite)
    guard count > 1, opposites.count == count else { return nil }
    let removed = opposites.compactMap { if case .item(.remove(let item)) = $0 { item } else { nil } }
    let restored = opposites.compactMap { if case .item(.restore(let item)) = $0 { item } else { nil } }
    if removed.count == count { return .item(.removeAll(items: removed)) }
    return restored.count == count ? .item(.restoreAll(items: restored)) : nil
  }
}
