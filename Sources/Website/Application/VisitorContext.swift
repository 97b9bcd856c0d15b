import Hummingbird
import Logging
import NIOCore
import Postmortems
import Storage

/// A request of somebody who may or may not be signed in.
package struct VisitorContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// The other end of the connection: the client, or a proxy.
  let peer: NetworkAddress?
  /// The connection itself, down which a stream goes without a way through the pipeline.
  let connection: any Channel
  package var arrival: Arrival
  /// Who is signed in, if anybody is.
  package var signIn: SignIn?

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    connection = source.channel
    peer = source.channel.remoteAddress?.ipAddress.flatMap { NetworkAddress($0) }
    arrival = Arrival(origin: .unknown, client: "", language: .en)
  }

  package var maxUploadSize: Int { BodyLimit.usual }

  /// The language to answer in: the account's, else the browser's, else the workspace's.
  package var language: Language { signIn?.account.language ?? arrival.language }
}

/// Who is signed in, and by what.
package struct SignIn: Sendable {
  package enum Means: Sendable {
    case browser(Session)
    case program(Token)
  }

  package let account: Account
  package let means: Means

  /// The same for all requests of one browser or one program.
  var name: String {
    switch means {
    case .browser(let session): "session \(session.id)"
    case .program(let token): "token \(token.id)"
    }
  }
}
