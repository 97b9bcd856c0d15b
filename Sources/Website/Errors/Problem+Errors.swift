import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import Postmortems
import Rooms
import Storage

extension Problem {
  /// The problem that an error is to whoever sent the request. What is nobody's fault but ours is `unexpected`, and
  /// says nothing of its cause.
  package init(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let refusal as Refusal: self.init(refusal)
    case let refusal as AccountRefusal: self = Problem(refusal.name, refusal.status)
    case let refusal as MailRefusal: self = Problem(refusal.name, .unprocessableContent)
    case let refusal as PreparationRefusal: self = Problem(refusal.name, .unprocessableContent)
    case let refusal as PasswordRefusal:
      self = Problem(refusal.name, .unprocessableContent, values: ["fewest": String(Password.fewest)])
    case let error as DecodingError: self = .badRequest(Fault(error))
    case let error as HTTPError: self.init(error)
    case let refusal as ImportRefusal: self.init(refusal)
    case let refusal as PictureRefusal: self.init(refusal)
    case is CommitFailed: self = .notStored
    case is CommitterClosed, is OutcomeUnknown, is RoomClosed: self = .busy
    default: self = .unexpected
    }
  }

  private init(_ refusal: Refusal) {
    self.init(refusal.name, refusal.status, values: refusal.values)
    self.refusal = refusal
  }

  private init(_ refusal: ImportRefusal) {
    switch refusal {
    case .tooLarge: self = .tooLarge
    case .notText: self = Problem("importNotText", .unprocessableContent)
    case .empty: self = Problem("importEmpty", .unprocessableContent)
    case .badZip: self = Problem("importBadZip", .unprocessableContent)
    case .noTimeline: self = Problem("importNoTimeline", .unprocessableContent)
    case .unknownZone: self.init(Refusal.unknownZone)
    case .textTooLong: self.init(Refusal.textTooLong(limit: Wording.longestText))
    case .tooDeep: self = Problem("importTooDeep", .unprocessableContent)
    case .sectionTooLong(let heading):
      self = Problem(
        "importSectionTooLong", .unprocessableContent,
        values: ["heading": heading, "limit": String(Wording.longestText)])
    case .unknownFormat: self = Problem("importUnknownFormat", .unprocessableContent)
    case .badRestriction: self = Problem("importBadRestriction", .unprocessableContent)
    case .badDue(let typed):
      self = Problem("importBadDue", .unprocessableContent, values: ["typed": typed])
    case .badJSON: self = Problem("importBadJSON", .unprocessableContent)
    case .badDocument(let place):
      self = Problem("importBadDocument", .unprocessableContent, values: ["place": place])
    case .badFrontMatter: self = Problem("importBadFrontMatter", .unprocessableContent)
    case .refused(let refusal): self.init(refusal)
    }
  }

  // The router's own: a path that leads nowhere, for the most part.
  private init(_ error: HTTPError) {
    switch error.status {
    case .notFound: self = .notFound
    case .contentTooLarge: self = .tooLarge
    case .unsupportedMediaType: self = .wrongContentType
    default: self = error.status.kind == .clientError ? Problem("badRequest", error.status) : .unexpected
    }
  }
}
