import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// `/postmortems/:id/meetings/:meeting`: a meeting to come, whom it was told to, and what became of the mail.
struct MeetingPages {
  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/postmortems/:id/meetings/:meeting") { _, context in try await page(context) }
    routes.members.post("/postmortems/:id/meetings/:meeting/invitations") { _, context in
      try await invite(context)
    }
    routes.members.post("/postmortems/:id/meetings/:meeting/acceptance") { _, context in
      try await carryOut(context) { .acceptFacilitation(meeting: $0.id) }
    }
    routes.members.post("/postmortems/:id/meetings/:meeting/facilitator") { request, context in
      let person = PersonID(try await request.form()["person"])
      return try await carryOut(context) { give($0, to: person, context) }
    }
    routes.members.post("/postmortems/:id/meetings/:meeting/shadow") { request, context in
      let leaves = try await request.form()["seat"] == "leave"
      return try await carryOut(context) {
        leaves ? .leaveShadowSeat(meeting: $0.id) : .takeShadowSeat(meeting: $0.id)
      }
    }
  }

  private func page(_ context: SignedInContext) async throws -> Response {
    let (postmortem, meeting) = try await enter(context)
    let website = workspace.website
    let facts = try await workspace.facts(postmortem, for: context)
    let view = MeetingView(
      meeting, facts,
      standing: try await workspace.mailing.outbox.standing(of: postmortem.id).filter {
        $0.meeting == meeting.id
      },
      accounts: try await website.membership.accounts.all(),
      hasMail: try await website.membership.settings.mail() != nil,
      mayInvite: postmortem.runs(context.participant, planned: meeting),
      isAdministrator: context.account.role == .admin,
      facilitation: try await facilitation(meeting, facts, context))
    let crumbs: [Page.Crumb] = [
      .init(postmortem.title, address: "/postmortems/\(postmortem.id)"), .init(view.title),
    ]
    let page = context.page(view.title, crumbs: crumbs, style: "plain meeting")
    return .page(website.rendering.page(view, page, facts.words))
  }

  /// Whoever facilitates hands over; whoever else runs it asks somebody else.
  private func give(
    _ meeting: ScheduledMeeting, to person: PersonID?, _ context: SignedInContext
  ) -> ScheduleCommand {
    if meeting.facilitator == context.person {
      return .handOverFacilitation(meeting: meeting.id, person: person)
    }
    return .rescheduleMeeting(
      meeting: meeting.id, at: Instant(meeting.at).text, minutes: meeting.minutes, facilitator: person)
  }

  private func carryOut(
    _ context: SignedInContext, _ command: (ScheduledMeeting) -> ScheduleCommand
  ) async throws -> Response {
    let (postmortem, meeting) = try await enter(context)
    try await workspace.carryOut(.schedule(command(meeting)), as: context)
    // Whoever has handed over may read a restricted one no more.
    guard try await workspace.mayRead(postmortem.id, context) else { return .seeOther("/") }
    return .seeOther("/postmortems/\(postmortem.id)/meetings/\(meeting.id)#facilitation")
  }

  private func facilitation(
    _ meeting: ScheduledMeeting, _ facts: Facts, _ context: SignedInContext
  ) async throws -> FacilitationFields? {
    let postmortem = facts.postmortem
    guard !meeting.isCancelled, !postmortem.meetings.knows(meeting.id) else { return nil }
    let proposal =
      postmortem.runs(context.participant, planned: meeting)
      ? try await workspace.proposal(
        for: meeting.id, of: postmortem, at: meeting.at, minutes: meeting.minutes, but: meeting.facilitator,
        to: context.person) : nil
    return FacilitationFields(
      meeting, facts, reader: context.participant, proposal: proposal,
      isInPool: try await workspace.website.membership.pool.role(of: context.person) != nil)
  }

  private func invite(_ context: SignedInContext) async throws -> Response {
    let (postmortem, meeting) = try await enter(context)
    guard postmortem.runs(context.participant, planned: meeting) else {
      throw Refusal.onlyFacilitatorOrOpener
    }
    if meeting.isCancelled { throw Refusal.meetingCancelled }
    if postmortem.meetings.knows(meeting.id) { throw Refusal.meetingHasBegun }
    try await MeetingInvitations(workspace).send(meeting, of: postmortem, origin: "\(context.arrival.origin)")
    return .seeOther("/postmortems/\(postmortem.id)/meetings/\(meeting.id)")
  }

  private func enter(_ context: SignedInContext) async throws -> (Postmortem, ScheduledMeeting) {
    let postmortem = try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
    guard let id = context.parameters.get("meeting").flatMap({ MeetingID($0) }),
      let meeting = postmortem.scheduledMeetings[id]
    else { throw Problem.notFound }
    return (postmortem, meeting)
  }
}
