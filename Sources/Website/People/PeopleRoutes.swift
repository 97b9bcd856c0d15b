import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// `POST /api/v1/people`: somebody by name alone or, for administrators, with an account.
struct PeopleRoutes {
  /// What is sent.
  package struct Order: Decodable {
    /// One line of at most 200 characters.
    package let name: String
    /// With an address the person gets an account, which only administrators may make.
    package let email: String?
    /// The account's role; `member` where nothing is said.
    package let role: Role?
    /// The account's password; without one its owner sets it through the link that comes back.
    package let password: String?
  }

  /// What comes back.
  package struct Added: ResponseEncodable {
    package let id: String
    package let name: String
    package let account: Bool
    /// For a new account: the link by which its owner sets a password, once and within 24 hours.
    package let reset: String?
  }

  let website: Website

  func add(to routes: Routes) {
    routes.members.get("/api/v1/people") { _, _ in try await all() }
    routes.members.post("/api/v1/people") { request, context in try await add(request, context) }
  }

  private func all() async throws -> [Added] {
    try await website.membership.people.shown().map {
      Added(id: $0.id.text, name: $0.name, account: $0.account, reset: nil)
    }
  }

  private func add(_ request: Request, _ context: SignedInContext) async throws -> EditedResponse<Added> {
    let order = try await request.json(Order.self)
    let sent = SentFields(["name": order.name, "email": order.email, "password": order.password])
    let added = try await sent.named {
      if let email = order.email {
        try await addAccount(order, email, context)
      } else {
        try await addPerson(order)
      }
    }
    return EditedResponse(status: .created, headers: [.contentEncoding: Compression.none], response: added)
  }

  private func addPerson(_ order: Order) async throws -> Added {
    guard order.password == nil, order.role == nil else {
      throw Problem.badRequest(Fault("noAccount", "email"))
    }
    let person = try await website.membership.people.add(Fresh.id(), name: order.name, at: website.now())
    return Added(id: person.id.text, name: person.name, account: false, reset: nil)
  }

  private func addAccount(_ order: Order, _ email: String, _ context: SignedInContext) async throws -> Added {
    let author = try AdministratorContext(context: context).member.person
    let hash = try await hash(order.password, notAnyOf: [order.name, email])
    let new = try NewAccount(
      person: Fresh.id(), name: order.name, email: EmailAddress(email), role: order.role ?? .member,
      hash: hash)
    try await website.membership.accounts.add(new, at: website.now())
    guard hash == nil else { return Added(id: new.person.text, name: new.name, account: true, reset: nil) }
    let secret = try await website.offerReset(for: new.person, by: author)
    let link = "\(context.arrival.origin)/resets/\(secret.text)"
    return Added(id: new.person.text, name: new.name, account: true, reset: link)
  }

  private func hash(_ typed: String?, notAnyOf words: [String]) async throws -> String? {
    guard let password = typed.map({ Password($0) }) else { return nil }
    try password.check(notAnyOf: words)
    return try await website.hashing.hash(password)
  }
}
