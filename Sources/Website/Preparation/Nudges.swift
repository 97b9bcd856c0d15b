import Errands
import Foundation
import Postmortems
import Storage

/// Asks those who have not said that their events are in, by mail: all of them with one click, each once a day at most.
struct Nudges {
  /// What letters of this kind are about.
  static let about = "events"

  let workspace: Workspace

  /// Puts a letter to each of them into the outbox.
  func send(_ known: PreparationFacts) async throws {
    let website = workspace.website
    guard let sender = try await website.membership.settings.sender() else { throw Problem.mailMissing }
    guard let meeting = known.postmortem.preparesFor else { throw Refusal.unknownMeeting }
    let accounts = try await website.membership.accounts.all()
    let usual = try await website.settings.read().language
    let letters = accounts.filter { known.dueToNudge.contains($0.person) }.map { account in
      let words = website.rendering.catalogues[account.language ?? usual]
      return NudgeLetter(meeting, known, words).letter(to: account, from: sender)
    }
    try await workspace.mailing.outbox.add(letters, at: known.facts.now)
    await workspace.mailing.ring()
  }
}
