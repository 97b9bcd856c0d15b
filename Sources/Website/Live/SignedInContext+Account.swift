import HTTPTypes
import Hummingbird
import Postmortems

extension SignedInContext {
  /// Refuses what was written under another account than the one that is signed in now: a page keeps what it could not
  /// send, and somebody else may have signed in in the same browser meanwhile.
  func requireAccount(_ request: Request) throws {
    guard let account = request.headers[.account], !account.utf8.elementsEqual(person.text.utf8) else {
      return
    }
    throw Problem.otherAccount
  }
}

extension HTTPField.Name {
  /// The account that a page was loaded for.
  static let account = HTTPField.Name.named("X-Account")
}

extension Problem {
  static let otherAccount = Problem("otherAccount", .conflict)
}
