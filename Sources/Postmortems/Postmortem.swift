import Foundation

/// The learning record about one or more incidents, as a value: everything that its journal says, folded together.
///
/// Rules live here and nowhere else. There is no clock, no randomness and no I/O: who asks, when, and the ids of what
/// is new are arguments.
package struct Postmortem: Hashable, Sendable, Codable, Identifiable {
  package let id: PostmortemID
  /// The account that opened or imported it; without one, every administrator stands in.
  package let opener: PersonID?
  package let openedAt: Date
  /// The group of alerts that it was opened for: what this group reports belongs here.
  package let alertGroup: String?

  package internal(set) var title: String
  package internal(set) var language: Language
  /// The zone in which a time without one is understood and shown; an IANA name.
  package internal(set) var zone: String
  package internal(set) var state = State.open
  @Sorted package internal(set) var tags: Set<String> = []

  package internal(set) var summary = ""
  package internal(set) var notes = ""
  package internal(set) var lessons = ""
  package internal(set) var teaser = ""

  @Sorted package internal(set) var participants: Set<PersonID> = []
  package internal(set) var guests = Guests()
  package internal(set) var incidents = Register<Incident>()
  package internal(set) var timeline = Timeline()
  package internal(set) var causes = Register<Cause>()
  package internal(set) var actionItems = Register<ActionItem>()
  package internal(set) var ideas = Register<Idea>()
  package internal(set) var questions = Register<Question>()
  package internal(set) var parkingLot = Register<Parked>()
  package internal(set) var meetings = Register<Meeting>()
  package internal(set) var scheduledMeetings = Register<ScheduledMeeting>()
  package internal(set) var preparation = Preparation()
  package internal(set) var agreement = Agreement()
  package internal(set) var editions: [Edition] = []
  /// Whether something that an edition shows has changed since the newest one.
  package internal(set) var differsFromEdition = true
  package internal(set) var restriction: Restriction?

  package init(_ opening: Opening) {
    id = opening.id
    opener = opening.opener
    openedAt = opening.at
    alertGroup = opening.alertGroup
    title = opening.title
    language = opening.language
    zone = opening.zone
    if let opener { participants.insert(opener) }
  }
}

package typealias PostmortemID = ID<Postmortem>

extension Postmortem {
  /// Decides `command` and, where it is allowed, carries it out.
  ///
  /// - Returns: what happened, for the journal; empty where the command asks for what is already so.
  /// - Throws: the `Refusal` that says why not; nothing has changed then.
  package mutating func apply(_ command: Command, by author: Participant, at now: Date) throws(Refusal)
    -> [Change]
  {
    try admit(command, by: author, at: now)
    let changes = try decide(command, by: author, at: now)
    for change in changes { fold(change) }
    return changes
  }

  /// Opens a postmortem with one incident in it, and says so in the changes that its journal begins with.
  package static func opened(_ opening: Opening, incident: IncidentID) -> (Postmortem, [Change]) {
    var postmortem = Postmortem(opening)
    let added = Change.incident(.incidentAdded(id: incident, kind: .outage))
    postmortem.fold(added)
    return (postmortem, [.record(.opened(opening: opening)), added])
  }

  /// The postmortem that `changes`, the whole of its journal in order, lead to; nil where they do not begin with its
  /// opening.
  package static func replay(_ changes: some Sequence<Change>) -> Postmortem? {
    changes.reduce(into: nil) { (postmortem: inout Postmortem?, change: Change) in
      if postmortem == nil, case .record(.opened(let opening)) = change {
        postmortem = Postmortem(opening)
      } else {
        postmortem?.fold(change)
      }
    }
  }

  private func decide(_ command: Command, by author: Participant, at now: Date) throws(Refusal) -> [Change] {
    switch command {
    case .record(let command): try decide(command, at: now)
    case .text(let command): try decide(command)
    case .item(let command): try decide(command)
    case .incident(let command): try decide(command, at: now)
    case .timeline(let command): try decide(command, at: now)
    case .cause(let command): try decide(command)
    case .actionItem(let command): try decide(command)
    case .idea(let command): try decide(command)
    case .question(let command): try decide(command)
    case .parkingLot(let command): try decide(command)
    case .meeting(let command): try decide(command, by: author, at: now)
    case .schedule(let command): try decide(command, by: author, at: now)
    case .preparation(let command): try decide(command, by: author)
    case .agenda(let command): try decide(command, by: author, at: now)
    case .publication(let command): try decide(command, by: author, at: now)
    case .agreement(let command): try decide(command, at: now)
    case .access(let command): try decide(command, by: author, at: now)
    }
  }

  /// Folds what happened into the value. Never fails: a journal is history, and history is not argued with.
  package mutating func fold(_ change: Change) {
    switch change {
    case .record(let change): fold(change)
    case .text(let change): fold(change)
    case .item(let change): fold(change)
    case .incident(let change): fold(change)
    case .timeline(let change): fold(change)
    case .cause(let change): fold(change)
    case .actionItem(let change): fold(change)
    case .idea(let change): fold(change)
    case .question(let change): fold(change)
    case .parkingLot(let change): fold(change)
    case .meeting(let change): fold(change)
    case .schedule(let change): fold(change)
    case .preparation(let change): fold(change)
    case .agenda(let change): fold(change)
    case .publication(let change): fold(change)
    case .agreement(let change): fold(change)
    case .access(let change): fold(change)
    }
    if change.concernsEdition { differsFromEdition = true }
  }
}
