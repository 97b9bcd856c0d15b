import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// `POST /api/v1/tokens`: a token for oneself.
struct TokenRoutes {
  /// What is sent.
  package struct Order: Decodable {
    /// What its owner will call it: one line of at most 200 characters.
    package let name: String
    /// The owner's address, where somebody wants to be sure whose token it becomes; another one is refused.
    package let `for`: String?
  }

  /// What comes back, once.
  package struct Made: ResponseEncodable {
    package let id: String
    package let name: String
    /// The token itself. It is kept nowhere: who loses it makes another.
    package let token: String
  }

  let website: Website

  func add(to routes: Routes) {
    routes.members.post("/api/v1/tokens") { request, context in try await make(request, context) }
  }

  private func make(_ request: Request, _ context: SignedInContext) async throws -> EditedResponse<Made> {
    let order = try await request.json(Order.self)
    let secret = Fresh.secret(prefix: Token.prefix)
    let token = try await SentFields(["name": order.name, "for": order.for]).named {
      if let owner = order.for, try EmailAddress(owner) != context.account.email {
        throw Problem.onlyForOneself
      }
      return try await website.membership.tokens.add(
        Fresh.id(), secret, name: order.name, for: context.person, at: website.now())
    }
    let made = Made(id: token.id.text, name: token.name, token: secret.text)
    return EditedResponse(status: .created, headers: [.contentEncoding: Compression.none], response: made)
  }
}
