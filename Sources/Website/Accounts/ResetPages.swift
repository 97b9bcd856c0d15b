import HTTPTypes
import Hummingbird
import Storage

/// A new password by a link from an administrator.
struct ResetPages {
  private let website: Website
  private let doorway: Doorway

  init(website: Website) {
    self.website = website
    doorway = Doorway(website: website)
  }

  func add(to routes: Routes) {
    routes.visitors.get("/resets/:token") { _, context in try await form(context) }
    routes.visitors.post("/resets/:token") { request, context in try await reset(request, context) }
  }

  private func form(_ context: VisitorContext) async throws -> Response {
    let secret = try secret(context)
    return show(secret, try await account(secret), FormProblems(), context)
  }

  private func reset(_ request: Request, _ context: VisitorContext) async throws -> Response {
    let secret = try secret(context)
    let account = try await account(secret)
    let password = Password(try await request.form()["password"])
    do {
      try password.check(notAnyOf: [account.name, account.email.text])
    } catch {
      return show(secret, account, FormProblems("password", error), context)
    }
    let session = doorway.session(request)
    let hash = try await website.hashing.hash(password)
    _ = try await website.membership.invitations.reset(
      by: secret, to: hash, session: session, at: website.now())
    await website.endStreams(of: account.person)
    return doorway.welcome(session)
  }

  private func account(_ secret: Secret) async throws -> Account {
    let link = try await website.membership.invitations.find(secret, .reset, at: website.now())
    guard let person = link.person, let account = try await website.membership.accounts.find(person) else {
      throw AccountRefusal.unknownAccount
    }
    return account
  }

  private func secret(_ context: VisitorContext) throws -> Secret {
    Secret(presented: try context.parameters.require("token"))
  }

  private func show(
    _ secret: Secret, _ account: Account, _ problems: FormProblems, _ context: VisitorContext
  ) -> Response {
    let words = doorway.words(context)
    let input = FormField(
      name: "password", kind: .newPassword, label: words("account.newPassword"),
      hint: words("account.passwordHint", ["fewest": String(Password.fewest)]),
      error: problems.sentence("password", words))
    let page = FormPage(
      title: words("account.reset.title"),
      introduction: words("account.reset.introduction", ["email": account.email.text]),
      action: "/resets/\(PercentEncoding.encode(secret.text))", inputs: [input.fields],
      submit: words("account.reset.submit"))
    let isRefused = !problems.byField.isEmpty
    return doorway.show(page, words("account.reset.title"), context, refused: isRefused).withSecret()
  }
}
