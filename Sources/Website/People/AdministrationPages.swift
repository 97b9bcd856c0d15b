import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// What administrators do about accounts: letting people in, roles, new passwords, disabling.
struct AdministrationPages {
  private let website: Website
  private let people: PeoplePages

  init(website: Website) {
    self.website = website
    people = PeoplePages(website: website)
  }

  func add(to routes: Routes) {
    let group = routes.administrators
    group.post("/people/invitations") { request, context in try await invite(request, context) }
    group.post("/people/invitations/:id/revocation") { _, context in try await revoke(context) }
    group.post("/people/:id/role") { request, context in try await setRole(request, context) }
    group.post("/people/:id/access") { request, context in try await setAccess(request, context) }
    group.post("/people/:id/resets") { _, context in try await reset(context) }
  }

  private func invite(_ request: Request, _ context: AdministratorContext) async throws -> Response {
    let form = try await request.form()
    guard let role = Role(rawValue: form["role"]) else { throw Problem.badRequest }
    let (id, secret): (InvitationID, Secret) = (InvitationID(form["id"]) ?? Fresh.id(), Fresh.secret())
    do {
      try await website.membership.invitations.invite(
        id, secret, role: role, by: context.member.person, at: website.now())
    } catch AccountRefusal.linkUnknown {
      // The same form sent again, by a page that was loaded again: the link is there already.
      return .seeOther("/people")
    }
    return try await show("invitations/\(secret.text)", "people.invitation.\(role.rawValue)", context)
  }

  private func revoke(_ context: AdministratorContext) async throws -> Response {
    guard let id = InvitationID(try context.parameters.require("id")) else {
      throw AccountRefusal.linkUnknown
    }
    try await website.membership.invitations.revoke(id, at: website.now())
    return .seeOther("/people")
  }

  private func setRole(_ request: Request, _ context: AdministratorContext) async throws -> Response {
    guard let role = Role(rawValue: try await request.form()["role"]) else { throw Problem.badRequest }
    let person = try person(context)
    return try await answer(context) { try await website.membership.accounts.setRole(role, of: person) }
  }

  private func setAccess(_ request: Request, _ context: AdministratorContext) async throws -> Response {
    let access = try await request.form()["access"]
    let person = try person(context)
    return try await answer(context) {
      switch access {
      case "disabled":
        try await website.membership.accounts.disable(person, at: website.now())
        await website.endStreams(of: person)
      case "enabled": try await website.membership.accounts.enable(person)
      default: throw Problem.badRequest
      }
    }
  }

  private func reset(_ context: AdministratorContext) async throws -> Response {
    let secret = try await website.offerReset(for: try person(context), by: context.member.person)
    return try await show("resets/\(secret.text)", "people.resetLink", context)
  }

  // A link is shown in the answer to the form that made it, and nowhere again.
  private func show(_ path: String, _ explanation: String, _ context: AdministratorContext) async throws
    -> Response
  {
    var extra = PeopleView.Extra()
    let words = website.rendering.catalogues[context.member.language]
    extra.link = ("\(context.member.arrival.origin)/\(path)", words(explanation))
    return try await people.show(context.member, extra)
  }

  // That the last administrator stays one is told on the page itself.
  private func answer(
    _ context: AdministratorContext, _ change: () async throws -> Void
  ) async throws -> Response {
    do {
      try await change()
      return .seeOther("/people")
    } catch AccountRefusal.lastAdministrator {
      var extra = PeopleView.Extra()
      extra.refusal = Problem(AccountRefusal.lastAdministrator)
      return try await people.show(context.member, extra)
    }
  }

  private func person(_ context: AdministratorContext) throws -> PersonID {
    guard let person = PersonID(try context.parameters.require("id")) else {
      throw AccountRefusal.unknownAccount
    }
    return person
  }
}
