import Foundation
import Postmortems
import Rooms
import Storage

/// Puts news into the words of each channel: fragments for pages, changes for programs. Pure but for the people's
/// names, which come from the directory as it is.
package struct NewsRendering: Sendable {
  let rendering: Rendering
  let directory: PeopleDirectory
  let authors: RowAuthors
  let now: Now
  let lateAfter: @Sendable () -> Int

  /// - Parameter lateAfter: after how many days without a meeting an incident is called late.
  package init(
    rendering: Rendering, directory: PeopleDirectory, authors: RowAuthors, now: @escaping Now,
    lateAfter: @escaping @Sendable () -> Int = { PreparationSettings().lateAfter }
  ) {
    self.lateAfter = lateAfter
    self.rendering = rendering
    self.directory = directory
    self.authors = authors
    self.now = now
  }

  /// What a channel hears of it; nil where it hears nothing.
  package func broadcast(_ news: News, _ channel: Listener) -> Broadcast? {
    switch news {
    // The clocks of a meeting count by the server's time, in milliseconds since 1970.
    case .beat: return Broadcast([("beat", nil, "{\"now\":\(Int(now().timeIntervalSince1970 * 1_000))}")])
    case .reload: return Broadcast([("reload", nil, "{}")])
    case .gone: return .gone
    case .presence(let present): return presence(present, channel)
    case .caret(let presence): return caret(presence, channel)
    case .changed(let telling):
      let entry = telling.entry
      authors.note(entry, of: telling.after.id)
      guard case .page(let language) = channel else { return Broadcast([program(entry)].compactMap { $0 }) }
      let message = LiveMessage.make(
        revision: entry.revision, tag: entry.tag, by: entry.command.description, changes: entry.changes,
        before: telling.before, facts(telling.after, language), rendering.templates)
      return Broadcast([page(message)].compactMap { $0 })
    case .missed(let entries, let before, let after):
      guard case .page(let language) = channel else { return Broadcast(entries.compactMap(program)) }
      return missed(entries, before: before, after: after, language)
    }
  }

  // The edits one entry after the other, each with the command it came by, so that a page knows its own; then
  // everything else as it is now. All in one message: a page whose stream breaks off in the middle has heard nothing of it,
  // and asks for the whole again.
  private func missed(
    _ entries: [Storage.Entry], before: Postmortem, after: StoredPostmortem, _ language: Language
  ) -> Broadcast {
    let edits = entries.map { entry in
      LiveMessage(
        revision: entry.revision, tag: entry.tag, by: entry.command.description,
        edits: LiveMessage.edits(in: entry.changes), fragments: [], gone: [])
    }
    let touched = entries.flatMap(\.changes).reduce(into: Set<PageElement>()) {
      $0.formUnion(elements(touchedBy: $1, in: before, after: after.postmortem))
    }
    var message = LiveMessage.make(
      revision: after.stamp.revision, tag: after.stamp.tag, by: nil, edits: [], touched: touched,
      facts(after.postmortem, language), rendering.templates)
    message.earlier = edits.filter { !$0.edits.isEmpty }
    return Broadcast([page(message)].compactMap { $0 })
  }

  private func facts(_ postmortem: Postmortem, _ language: Language) -> Facts {
    Facts(
      postmortem, people: directory.known, words: rendering.catalogues[language], now: now(),
      lateAfter: lateAfter(), authors: authors[postmortem.id])
  }

  private func page(_ message: LiveMessage) -> (event: String, id: String?, data: String)? {
    // A message that cannot be spelled is a defect, not a reason to end the room: the next one carries its elements.
    guard let data = try? message.json() else { return nil }
    return ("change", "\(message.revision)-\(message.tag)", data)
  }

  private func program(_ entry: Storage.Entry) -> (event: String, id: String?, data: String)? {
    guard let data = try? JournalCoding.text(of: ProgramChange(entry)) else { return nil }
    return ("change", entry.stamp.description, data)
  }

  private func presence(_ present: [Presence], _ channel: Listener) -> Broadcast? {
    guard case .page = channel else { return nil }
    let people = directory.known
    let here = present.map { presence in
      let name = people[presence.person]?.name ?? ""
      return PresenceMessage(
        person: presence.person, name: name, initials: Initials.of(name),
        whereabouts: CaretMessage(presence))
    }
    guard let data = try? JournalCoding.text(of: here) else { return nil }
    return Broadcast([("presence", nil, data)])
  }

  private func caret(_ presence: Presence, _ channel: Listener) -> Broadcast? {
    guard case .page = channel, let data = try? JournalCoding.text(of: CaretMessage(presence)) else {
      return nil
    }
    return Broadcast([("caret", nil, data)])
  }
}

/// One entry, as programs hear it.
struct ProgramChange: Encodable {
  let revision: Int
  let tag: String
  /// The command it came by, as `client:counter`.
  let by: String
  let at: Date
  let changes: [Change]

  init(_ entry: Storage.Entry) {
    revision = entry.revision
    tag = entry.tag
    by = entry.command.description
    at = entry.at
    changes = entry.changes
  }
}
