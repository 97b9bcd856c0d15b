import Postmortems

extension PostmortemStore {
  /// The postmortem as it was at a revision; nil where it had none of that number. From the latest milestone before it,
  /// so that it is found soon however long the journal has grown.
  package func past(_ id: PostmortemID, at revision: Int) async throws -> Postmortem? {
    var stored = try await Milestones(database).latest(of: id, upTo: revision)
    let known = stored?.stamp.revision ?? 0
    for entry in try await journal.entries(of: id, after: known, limit: max(0, revision - known)) {
      if stored == nil { stored = try founded(by: entry, id) } else { stored?.fold(entry) }
    }
    return stored?.stamp.revision == revision ? stored?.postmortem : nil
  }
}
