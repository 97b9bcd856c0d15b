import Foundation
import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// `/postmortems/:id/proposal`: who facilitates next, for a time, as a page, a part of one, or for programs.
struct ProposalRoutes {
  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/postmortems/:id/proposal") { request, context in try await page(request, context) }
    routes.members.get("/api/v1/postmortems/:id/proposal") { request, context in
      let postmortem = try await enter(context)
      let (meeting, at, minutes) = try occasion(request, postmortem)
      let proposal = try await workspace.proposal(
        for: meeting, of: postmortem, at: at, minutes: minutes, to: context.person)
      return try Response.json(ProposalAnswer(proposal, words(context)))
    }
  }

  private func page(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let postmortem = try await enter(context)
    let rendering = workspace.website.rendering
    let isPart = try !request.query("part").isEmpty
    let typed = try request.query("at")
    var (proposal, problem): (FacilitatorProposal?, Problem?)
    do {
      if !typed.isEmpty || isPart {
        let (meeting, at, minutes) = try occasion(request, postmortem)
        proposal = try await workspace.proposal(
          for: meeting, of: postmortem, at: at, minutes: minutes, to: context.person)
      }
    } catch let refusal as Refusal where !isPart { problem = Problem(refusal) }
    if isPart, let proposal {
      return .page(rendering.part(ProposalView(proposal, isTaken: true, words(context)), words(context)))
    }
    let view = ProposalPage(
      proposal, of: postmortem, typed: typed,
      minutes: try request.query("minutes").isEmpty ? String(Course.usual) : request.query("minutes"),
      problem: problem?.sentence(words(context)), words(context))
    let title = words(context)("proposal.title")
    let page = context.page(
      title, crumbs: [.init(postmortem.title, address: "/postmortems/\(postmortem.id)"), .init(title)],
      style: "plain pool")
    return .page(rendering.page(view, page, words(context)), status: problem?.status ?? .ok)
  }

  /// The meeting that somebody is sought for, and when it is: as typed, or else as planned.
  private func occasion(_ request: Request, _ postmortem: Postmortem) throws -> (MeetingID?, Date, Int) {
    let meeting = MeetingID(try request.query("meeting"))
    let planned = meeting.flatMap { postmortem.scheduledMeetings[$0] }
    let (typed, length) = (try request.query("at"), try request.query("minutes"))
    let usual = planned?.minutes ?? Course.usual
    guard let minutes = length.isEmpty ? usual : Int(length), (1...Course.longest).contains(minutes) else {
      throw Refusal.badMinutes(longest: Course.longest)
    }
    if typed.isEmpty, let planned { return (meeting, planned.at, minutes) }
    return (meeting, try postmortem.meetingTime(typed, at: workspace.website.now()), minutes)
  }

  private func enter(_ context: SignedInContext) async throws -> Postmortem {
    try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
  }

  private func words(_ context: SignedInContext) -> Words {
    workspace.website.rendering.catalogues[context.language]
  }
}
