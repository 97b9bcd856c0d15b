import Foundation
import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// `/pool`: who takes turns in facilitating, when they are away, and what they tell each other.
struct PoolPages {
  let workspace: Workspace
  private var website: Website { workspace.website }

  init(workspace: Workspace) { self.workspace = workspace }

  func add(to routes: Routes) {
    routes.members.get("/pool") { _, context in try await show(context, PoolView.Extra()) }
    routes.members.post("/pool/members") { request, context in try await setMember(request, context) }
    routes.members.post("/pool/absences") { request, context in try await addAbsence(request, context) }
    routes.members.post("/pool/absences/:id/removal") { _, context in try await removeAbsence(context) }
    routes.members.post("/pool/debriefs") { request, context in try await writeDebrief(request, context) }
    routes.members.get("/api/v1/pool") { _, _ in try await Response.json(PoolAnswer(website.poolMembers())) }
  }

  private func show(_ context: SignedInContext, _ extra: PoolView.Extra) async throws -> Response {
    let standing = try await website.poolStanding(context)
    let now = website.now()
    let members = website.membership
    let facts = PoolView.Facts(
      members: try await website.poolMembers(),
      others: standing.mayChange ? try await outsiders() : [],
      due: try await members.debriefs.due(from: context.person, at: now),
      debriefs: standing.isMember ? try await members.debriefs.latest(for: context.person, at: now) : [],
      standing: standing, zone: try await website.settings.zone(), now: now)
    let words = website.rendering.catalogues[context.language]
    let title = words("pool.title")
    let page = context.page(title, crumbs: [.init(title)], style: "plain pool")
    return .page(
      website.rendering.page(PoolView(facts, extra, words), page, words),
      status: extra.problem?.status ?? .ok)
  }

  /// Whoever has an account and is not in it yet.
  private func outsiders() async throws -> [Account] {
    let inside = Set(try await website.poolMembers().map(\.id))
    return try await website.membership.accounts.all().filter {
      $0.disabledAt == nil && !inside.contains($0.person)
    }
  }

  private func setMember(_ request: Request, _ context: SignedInContext) async throws -> Response {
    guard try await website.poolStanding(context).mayChange else { throw Problem.facilitatorsOnly }
    let form = try await request.form()
    guard let person = PersonID(form["person"]) else { throw AccountRefusal.unknownAccount }
    if form["role"] == "none" {
      try await website.membership.pool.remove(person)
    } else {
      guard let role = PoolMember.Role(rawValue: form["role"]) else { throw Problem.badRequest }
      try await website.membership.pool.add(person, as: role, at: website.now())
    }
    return .seeOther("/pool")
  }

  private func addAbsence(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let form = try await request.form()
    let person = PersonID(form["person"]) ?? context.person
    guard try await website.poolStanding(context).maySetAbsences else { throw Problem.poolOnly }
    let last = form["last"].isEmpty ? form["first"] : form["last"]
    guard let first = CivilDate(spelled: form["first"]), let last = CivilDate(spelled: last),
      let absence = Absence(id: AbsenceID(form["id"]) ?? Fresh.id(), first: first, last: last)
    else {
      var extra = PoolView.Extra()
      (extra.problem, extra.first, extra.last) = (.badAbsence, form["first"], form["last"])
      return try await show(context, extra)
    }
    try await website.membership.pool.add(absence, of: person)
    return .seeOther("/pool#absences")
  }

  private func removeAbsence(_ context: SignedInContext) async throws -> Response {
    guard let id = AbsenceID(try context.parameters.require("id")) else { throw Problem.notFound }
    guard try await website.poolStanding(context).maySetAbsences else { throw Problem.poolOnly }
    try await website.membership.pool.removeAbsence(id)
    return .seeOther("/pool#absences")
  }

  private func writeDebrief(_ request: Request, _ context: SignedInContext) async throws -> Response {
    guard try await website.poolStanding(context).isMember else { throw Problem.poolOnly }
    let form = try await request.form()
    let postmortem = try await workspace.enter(form["postmortem"], as: context).stored.postmortem
    guard let meeting = MeetingID(form["meeting"]) else { throw Problem.notFound }
    let text = form["text"].withPlainLines
    do {
      try await website.membership.debriefs.write(
        text, about: meeting, of: postmortem.id, by: context.person, at: website.now())
    } catch let refusal as Refusal {
      var extra = PoolView.Extra()
      extra.problem = Problem(refusal)
      extra.typed = (meeting, postmortem.id, text)
      return try await show(context, extra)
    }
    return .seeOther("/pool#debriefs")
  }
}

extension String {
  /// With line ends as texts have them: forms send two characters for each.
  var withPlainLines: String { replacingOccurrences(of: "\r\n", with: "\n") }
}

extension Problem {
  /// Days that are none, or the last before the first.
  static let badAbsence = Problem("badAbsence", .unprocessableContent)
}
