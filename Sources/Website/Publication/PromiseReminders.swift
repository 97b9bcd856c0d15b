import Errands
import Foundation
import Postmortems
import Rooms
import Storage

/// Reminds people by mail of what they promised in step 5 and have not done. Letters are put in the outbox; that they are
/// sent is the postman's. Where mail is not set up, promises stand on their people's home, and that is all.
package struct PromiseReminders: Sendable {
  private let workspace: Workspace

  package init(_ workspace: Workspace) { self.workspace = workspace }

  /// Reminds everybody of whatever is due now.
  package func remind() async throws {
    guard try await workspace.website.membership.settings.mail() != nil else { return }
    for id in try await workspace.list.promising(at: workspace.website.now()) {
      guard let postmortem = try await workspace.rooms.room(id)?.current.postmortem else { continue }
      try await remind(postmortem)
    }
  }

  /// Reminds of what is due in one postmortem.
  func remind(_ postmortem: Postmortem) async throws {
    let (website, outbox) = (workspace.website, workspace.mailing.outbox)
    guard let sender = try await website.membership.settings.sender() else { return }
    let sent = try await outbox.reminders(of: postmortem.id)
    let due = DuePromises(postmortem, sent: sent, at: website.now()).all
    if due.isEmpty { return }
    let origin = try await origin()
    let accounts = try await website.membership.accounts.all()
    let usual = try await website.settings.read().language
    let letters = due.compactMap { due -> Letter? in
      guard let account = accounts.first(where: { $0.person == due.promise.person }),
        account.disabledAt == nil, MailAddress.isWritable(account.email.text)
      else { return nil }
      let words = website.rendering.catalogues[account.language ?? usual]
      let facts = Facts(postmortem, people: workspace.directory.known, words: words, now: website.now())
      return PromiseLetter(due, facts, origin: origin).letter(to: account, from: sender)
    }
    try await outbox.add(letters, at: website.now())
    await workspace.mailing.ring()
  }

  // Nobody's request stands behind it that could say where the workspace is.
  private func origin() async throws -> String {
    if let origin = workspace.website.site.publicOrigin { return "\(origin)" }
    return try await workspace.website.membership.settings.origin() ?? ""
  }
}
