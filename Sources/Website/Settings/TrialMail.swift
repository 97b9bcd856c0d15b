import Errands
import Foundation
import Postmortems
import Storage

/// A mail by which an administrator finds out whether mail leaves. It goes at once and past the outbox; what becomes of it
/// is the answer.
struct TrialMail {
  /// What became of it.
  enum Result: Equatable {
    case taken
    case failed(MailFailure)

    /// As the address of the page spells it that shows it.
    var spelled: String {
      switch self {
      case .taken: "taken"
      case .failed(let failure): failure.rawValue
      }
    }

    /// Nil for anything else.
    init?(spelled: String) {
      if spelled == "taken" {
        self = .taken
      } else if let failure = MailFailure(rawValue: spelled) {
        self = .failed(failure)
      } else {
        return nil
      }
    }

    init(_ failure: MailFailure?) { self = failure.map { .failed($0) } ?? .taken }
  }

  // Somebody waits for the page, and a proxy in front for no longer than a minute.
  private static let patience = MailServer.Patience(connecting: 10, answering: 15, whole: 25)

  private let website: Website

  init(_ website: Website) { self.website = website }

  /// Sends one to whoever asks, and waits until the server has it or not.
  func send(to reader: SignedInContext) async throws -> Result {
    guard let settings = try await website.membership.settings.mail(),
      let sender = try await website.membership.settings.sender()
    else { throw Problem.mailMissing }
    let words = website.rendering.catalogues[reader.language]
    let to = Attendee(name: reader.account.name, email: reader.account.email.text)
    let id: LetterID = Fresh.id()
    let message = NoteMessage(
      id: id.text, from: sender, to: to, subject: words("mail.trial.subject"),
      text: words("mail.trial.text", ["address": reader.arrival.origin.description]) + "\n",
      at: website.now())
    let server = MailServer(settings, patience: TrialMail.patience)
    return Result(await server.send(message.written, to: to.email, isTrial: true))
  }
}

/// The part of the settings of mail that tries them. The partial is `settings/trial`.
struct TrialMailFields {
  let fields: Fields

  init(_ result: TrialMail.Result?, to address: String, _ words: Words) {
    let said: String? =
      switch result {
      case .taken: words("mail.trial.taken", ["address": address])
      case .failed(let failure):
        words("mail.trial.failed", ["reason": words("mail.failure.\(failure.rawValue)")])
      case nil: nil
      }
    fields = ["button": words("mail.trial.send", ["address": address]), "said": said.orAbsent]
  }
}
