import Postmortems
import Storage

extension Workspace {
  /// A postmortem as a reader is shown it: in their language, with the names that people have now.
  func facts(_ postmortem: Postmortem, for context: SignedInContext) async throws -> Facts {
    Facts(
      postmortem, people: try await directory.refresh(),
      words: website.rendering.catalogues[context.language],
      now: website.now(), lateAfter: website.preparing.atHand.lateAfter)
  }
}

extension Facts {
  /// The same of another document, such as what the postmortem once was.
  func of(_ document: Postmortem) -> Facts {
    Facts(document, people: people, words: words, now: now, lateAfter: lateAfter)
  }
}
