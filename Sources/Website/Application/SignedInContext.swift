import Hummingbird
import NIOCore
import Postmortems
import Storage

/// A request of somebody who is signed in. Routes that take it cannot be reached otherwise: being signed in is a type.
package struct SignedInContext: ChildRequestContext {
  package var coreContext: CoreRequestContextStorage
  package let arrival: Arrival
  package let signIn: SignIn
  let connection: any Channel

  package init(context: VisitorContext) throws {
    guard let signIn = context.signIn else { throw Problem.signInRequired }
    coreContext = context.coreContext
    arrival = context.arrival
    self.signIn = signIn
    connection = context.connection
  }

  package var account: Account { signIn.account }
  package var person: PersonID { account.person }
  /// The author of whatever this request asks for.
  package var participant: Participant { account.participant }
  package var language: Language { account.language ?? arrival.language }
  package var maxUploadSize: Int { BodyLimit.usual }

  /// The sign-in of this browser; nil for a program.
  package var session: SessionID? {
    if case .browser(let session) = signIn.means { session.id } else { nil }
  }
}

/// A request of an administrator.
package struct AdministratorContext: ChildRequestContext {
  package var coreContext: CoreRequestContextStorage
  package let member: SignedInContext

  package init(context: SignedInContext) throws {
    guard context.account.role == .admin else { throw Problem.administratorsOnly }
    coreContext = context.coreContext
    member = context
  }

  package var maxUploadSize: Int { BodyLimit.usual }
}
