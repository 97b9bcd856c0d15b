import Errands
import Foundation
import Postmortems
import Rooms
import Storage

/// Invites people to meetings by mail, and tells those invited what has changed since. Letters are put in the outbox; that
/// they are sent is the postman's.
package struct MeetingInvitations: Sendable {
  private let workspace: Workspace

  package init(_ workspace: Workspace) { self.workspace = workspace }

  /// Invites everybody who takes part and has not been told of the meeting as it is now.
  func send(_ meeting: ScheduledMeeting, of postmortem: Postmortem, origin: String) async throws {
    let people = postmortem.participants.union([meeting.facilitator].compactMap { $0 })
    let told = try await workspace.mailing.outbox.standing(of: postmortem.id).filter {
      $0.meeting == meeting.id
    }
    let isTold = told.contains { $0.sequence < meeting.sequence }
    for letter in told where letter.cancels && people.contains(letter.person) {
      try await workspace.mailing.outbox.forget(letter.person, meeting.id, of: postmortem.id)
    }
    try await send(meeting, of: postmortem, to: people, origin: origin, isKnown: isTold)
  }

  /// Asks whoever shall facilitate a meeting and has not answered, where mail is set up.
  func askFacilitator(_ meeting: ScheduledMeeting, of postmortem: Postmortem, origin: String) async throws {
    guard let person = meeting.facilitator, meeting.awaitsAcceptance, !meeting.isCancelled else { return }
    try await send(meeting, of: postmortem, toOne: person, origin: origin, isAsked: true)
  }

  /// Invites one person, where mail is set up.
  func send(
    _ meeting: ScheduledMeeting, of postmortem: Postmortem, toOne person: PersonID, origin: String,
    isAsked: Bool = false
  ) async throws {
    guard try await workspace.website.membership.settings.mail() != nil else { return }
    let told = try await workspace.mailing.outbox.standing(of: postmortem.id)
    if told.contains(where: { $0.meeting == meeting.id && $0.person == person && $0.cancels }) {
      try await workspace.mailing.outbox.forget(person, meeting.id, of: postmortem.id)
    }
    try await send(
      meeting, of: postmortem, to: [person], origin: origin, isKnown: false, isAsked: isAsked)
  }

  /// Tells those who were invited what has changed since.
  func update(_ postmortem: Postmortem) async throws {
    guard try await workspace.website.membership.settings.mail() != nil else { return }
    let standing = try await workspace.mailing.outbox.standing(of: postmortem.id)
    for meeting in postmortem.scheduledMeetings.items where !postmortem.meetings.knows(meeting.id) {
      let invited = standing.filter { $0.meeting == meeting.id && !$0.cancels }
      guard let origin = invited.last?.origin else { continue }
      let staying = postmortem.participants.union([meeting.facilitator].compactMap { $0 })
      let people = Set(invited.filter { $0.sequence < meeting.sequence }.map(\.person))
      let gone = Set(invited.map(\.person)).subtracting(staying)
      try await send(
        meeting, of: postmortem, to: meeting.isCancelled ? people : people.subtracting(gone),
        origin: origin, isKnown: true)
      if !meeting.isCancelled {
        try await send(
          meeting, of: postmortem, to: gone, origin: origin, isKnown: true, isWithdrawn: true)
      }
    }
  }

  /// Makes up for what an earlier process left behind.
  package func catchUp() async throws {
    for id in try await workspace.mailing.outbox.postmortems(at: workspace.website.now()) {
      guard let postmortem = try await workspace.rooms.room(id)?.current.postmortem else { continue }
      try await update(postmortem)
    }
  }

  private func send(
    _ meeting: ScheduledMeeting, of postmortem: Postmortem, to people: Set<PersonID>, origin: String,
    isKnown: Bool, isWithdrawn: Bool = false, isAsked: Bool = false
  ) async throws {
    if people.isEmpty { return }
    let website = workspace.website
    guard let sender = try await website.membership.settings.sender() else { throw Problem.mailMissing }
    let accounts = try await website.membership.accounts.all()
    let known = try await workspace.directory.refresh()
    let usual = try await website.settings.read().language
    let letters = accounts.filter { people.contains($0.person) }.compactMap { account -> Letter? in
      let words = website.rendering.catalogues[account.language ?? usual]
      let facts = Facts(postmortem, people: known, words: words, now: website.now())
      let calendar = MeetingCalendar(facts, origin: origin, accounts: accounts, sender: sender)
      return InvitationLetter(
        meeting, calendar, isKnown: isKnown, isWithdrawn: isWithdrawn, isAsked: isAsked
      ).letter(to: account.person, from: sender)
    }
    try await workspace.mailing.outbox.add(letters, at: website.now())
    await workspace.mailing.ring()
  }
}
