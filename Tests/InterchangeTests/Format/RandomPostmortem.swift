import Foundation

@testable import Interchange
@testable import Postmortems

/// A postmortem that grew out of random commands, refused ones left out.
struct RandomPostmortem {
  static let people: [PersonID: Person] = {
    let names = [
      "Lena Harms", "Jonas Petersen", "Amira Saleh", "Tomke Behrens", "Henrik Oldig", "Oldig, Henrik",
      "Lena Harms", "*Lena*  Harms", "Lena Harms (as imported)", "null", "\"Q\" & A",
    ]
    let people = names.enumerated().compactMap { index, name in
      ID("person-\(index)").map { Person(id: $0, name: name, account: false) }
    }
    return Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) })
  }()

  private(set) var postmortem: Postmortem
  private var dice: Dice
  private var count = 0
  private let author: PersonID

  init(seed: UInt64) throws {
    dice = Dice(state: seed &* 6_364_136_223_846_793_005 &+ 17)
    author = Self.people.keys.sorted().randomElement(using: &dice) ?? Self.people.keys.sorted()[0]
    let zone = ["Europe/Berlin", "UTC", "America/New_York", "GMT"].randomElement(using: &dice) ?? "UTC"
    let opening = try Opening(
      id: ID("random")!, title: NastyText.line(&dice), language: Bool.random(using: &dice) ? .de : .en,
      zone: zone, opener: author, at: Protocols.now,
      alertGroup: Bool.random(using: &dice) ? NastyText.line(&dice).replacing("\t", with: " ") : nil)
    (postmortem, _) = Postmortem.opened(opening, incident: ID("i0")!)
    for _ in 0..<Int.random(in: 0...120, using: &dice) { step() }
    for change in history() { postmortem.fold(change) }
  }

  private mutating func step() {
    let command = command()
    let now = Protocols.now.addingTimeInterval(Double(count) * 1_237)
    // Many do not fit what is there; those change nothing.
    _ = try? postmortem.apply(command, by: Participant(author), at: now)
  }

  private mutating func id<Thing>() -> ID<Thing> {
    count += 1
    return ID("x\(Int.random(in: 0..<1_000_000, using: &dice))-\(count)")!
  }

  private mutating func person() -> PersonID { Self.people.keys.sorted().randomElement(using: &dice)! }

  private mutating func some<Item: Identifiable>(_ items: [Item]) -> Item.ID? {
    items.randomElement(using: &dice)?.id
  }

  private mutating func several<Item: Identifiable>(_ items: [Item]) -> Set<Item.ID> {
    Set((0..<Int.random(in: 0...3, using: &dice)).compactMap { _ in some(items) })
  }

  private mutating func chance() -> Bool { Bool.random(using: &dice) }

  private mutating func command() -> Command {
    switch Int.random(in: 0..<14, using: &dice) {
    case 0, 1, 2: timelineCommand()
    case 12, 13: questionCommand()
    case 3: incidentCommand()
    case 4, 5: causeCommand()
    case 6, 7: actionItemCommand()
    case 8: ideaCommand()
    case 9: textCommand()
    case 10: meetingCommand()
    default: recordCommand()
    }
  }
}

extension RandomPostmortem {
  private mutating func timelineCommand() -> Command {
    let events = postmortem.timeline.events
    guard let event = some(events), Int.random(in: 0..<3, using: &dice) == 0 else {
      return .timeline(
        .addEvent(
          id: id(), when: NastyText.times.randomElement(using: &dice)!, text: NastyText.text(&dice),
          kind: TimelineEvent.Kind.allCases.randomElement(using: &dice),
          flags: Set(TimelineEvent.Flag.allCases.filter { _ in Bool.random(using: &dice) }),
          source: ["web", "import", "chat"].randomElement(using: &dice), near: some(events)))
    }
    return switch Int.random(in: 0..<4, using: &dice) {
    case 0: .timeline(.setNoCause(event: event, noCause: true))
    case 1: .timeline(.moveEvent(event: event, before: some(events), after: nil))
    case 2:
      .timeline(
        .setEventTime(event: event, when: NastyText.times.randomElement(using: &dice)!, near: some(events)))
    default: .item(.remove(item: .event(event)))
    }
  }

  private mutating func incidentCommand() -> Command {
    guard let incident = some(postmortem.incidents.items), chance() || chance() else {
      return .incident(.addIncident(id: id(), kind: Incident.Kind.allCases.randomElement(using: &dice)))
    }
    let key = KeyTime.Name.allCases.randomElement(using: &dice)!
    return switch Int.random(in: 0..<6, using: &dice) {
    case 0: .incident(.setSeverity(incident: incident, severity: NastyText.line(&dice, upTo: 30)))
    case 1: .incident(.addSystem(incident: incident, system: NastyText.line(&dice)))
    case 2: .incident(.addTicket(incident: incident, ticket: NastyText.line(&dice)))
    case 3:
      .incident(
        .setKeyTime(
          incident: incident, key: key, typed: NastyText.times.randomElement(using: &dice), event: nil))
    case 4:
      .incident(
        .setKeyTime(incident: incident, key: key, typed: nil, event: some(postmortem.timeline.events)))
    default: chance() ? .item(.remove(item: .incident(incident))) : .record(.addTag(tag: "Ramp, *south*"))
    }
  }

  private mutating func causeCommand() -> Command {
    let causes = postmortem.causes.items
    guard let cause = some(causes), !chance() else {
      return .cause(
        .addCause(
          id: id(), text: NastyText.text(&dice), parent: chance() ? some(causes) : nil,
          events: several(postmortem.timeline.events)))
    }
    return switch Int.random(in: 0..<4, using: &dice) {
    case 0: .cause(.setNoActionReason(cause: cause, reason: NastyText.line(&dice)))
    case 1, 2: .cause(.setCauseParent(cause: cause, parent: some(causes)))
    default: .item(.remove(item: .cause(cause)))
    }
  }

  private mutating func actionItemCommand() -> Command {
    let items = postmortem.actionItems.items
    guard let item = some(items), !chance() else {
      return .actionItem(
        .addActionItem(
          id: id(), text: NastyText.text(&dice), causes: several(postmortem.causes.items),
          events: several(postmortem.timeline.events), owner: nil,
          due: chance() ? CivilDate(spelled: "2021-07-01") : nil,
          priority: ActionItem.Priority.allCases.randomElement(using: &dice)))
    }
    return switch Int.random(in: 0..<7, using: &dice) {
    case 0: .actionItem(.finishActionItem(actionItem: item, reason: chance() ? NastyText.line(&dice) : nil))
    case 1: .actionItem(.dropActionItem(actionItem: item, reason: NastyText.line(&dice)))
    case 2: .actionItem(.replaceActionItem(actionItem: item, by: some(items) ?? item, reason: nil))
    case 3: .actionItem(.addActionItemTicket(actionItem: item, ticket: NastyText.line(&dice)))
    case 4: .actionItem(.seekApproval(actionItem: item, from: NastyText.line(&dice), owner: person()))
    case 5: .actionItem(.assignOwner(actionItem: item, owner: person()))
    default: .item(.remove(item: .actionItem(item)))
    }
  }

  private mutating func ideaCommand() -> Command {
    guard let idea = some(postmortem.ideas.items), !chance() else {
      return .idea(
        .addIdea(
          id: id(), text: NastyText.text(&dice), kind: chance() ? .cause : .actionItem,
          event: some(postmortem.timeline.events)))
    }
    if chance() { return .idea(.leaveIdea(idea: idea, reason: NastyText.line(&dice))) }
    let became: IdeaID = id()
    return .idea(.takeIdea(idea: idea, becomes: became.text))
  }

  private mutating func questionCommand() -> Command {
    guard let question = some(postmortem.questions.items), chance() else {
      guard let event = some(postmortem.timeline.events) else { return timelineCommand() }
      return .question(.askQuestion(id: id(), event: event, text: NastyText.line(&dice)))
    }
    let piece = NastyText.pieces.randomElement(using: &dice)!
    return switch Int.random(in: 0..<5, using: &dice) {
    case 0, 1: .question(.resolveQuestion(question: question))
    case 2: .text(.edit(text: .of(.question(question)), edit: TextEdit([.insert(piece)])))
    case 3:
      .text(
        .edit(
          text: .of(.question(question)),
          edit: TextEdit([.delete(postmortem.questions[question]?.text.utf16.count ?? 0), .insert("  ")])))
    default: .item(.remove(item: .question(question)))
    }
  }

  private mutating func textCommand() -> Command {
    let field = [TextField.summary, .notes, .lessons, .teaser].randomElement(using: &dice)!
    return .text(.edit(text: field, edit: TextEdit([.insert(NastyText.text(&dice, upTo: 20))])))
  }

  private mutating func meetingCommand() -> Command {
    if chance() { return chance() ? scheduleCommand() : agreementCommand() }
    guard let meeting = postmortem.runningMeeting?.id, chance() || chance() else {
      return .meeting(
        .beginMeeting(id: id(), kind: chance() ? .followUp : .meeting, facilitator: person()))
    }
    return switch Int.random(in: 0..<6, using: &dice) {
    case 0: .meeting(.endMeeting(meeting: meeting))
    case 1: .meeting(.removeParticipant(person: person()))
    case 2: .meeting(.leave(meeting: meeting, person: person()))
    default: .meeting(.attend(meeting: meeting, person: person()))
    }
  }

  private mutating func agreementCommand() -> Command {
    let (person, into) = (person(), NastyText.line(&dice, upTo: 60))
    return switch Int.random(in: 0..<6, using: &dice) {
    case 0: .agreement(.setCompletion(person: person, by: CivilDate(spelled: "2030-03-04")))
    case 1: .agreement(.assignTeaser(person: person, into: into))
    case 2:
      postmortem.agreement.carriers.randomElement(using: &dice).map {
        .agreement(.finishTeaser(person: $0.person, into: $0.into))
      } ?? .agreement(.assignTeaser(person: person, into: into))
    case 3: .preparation(.spareArea(area: NastyText.line(&dice, upTo: 30)))
    default: .preparation(.declareReady(person: person))
    }
  }

  private mutating func scheduleCommand() -> Command {
    let (at, minutes) = (
      "2030-0\(Int.random(in: 1...9, using: &dice))-27T13:0\(count % 10)",
      Int.random(in: 1...480, using: &dice)
    )
    guard let meeting = some(postmortem.upcomingMeetings), chance() else {
      return .schedule(
        .scheduleMeeting(
          id: id(), kind: chance() ? .followUp : .meeting, at: at, minutes: minutes,
          facilitator: chance() ? person() : nil))
    }
    if chance() { return .meeting(.beginMeeting(id: meeting, facilitator: nil)) }
    if chance() { return .schedule(.takeShadowSeat(meeting: meeting)) }
    return .schedule(
      chance()
        ? .cancelMeeting(meeting: meeting)
        : .rescheduleMeeting(meeting: meeting, at: at, minutes: minutes, facilitator: person()))
  }

  private mutating func recordCommand() -> Command {
    switch Int.random(in: 0..<3, using: &dice) {
    case 0: .record(.addTag(tag: NastyText.line(&dice)))
    case 1:
      .parkingLot(
        .park(
          id: id(), text: NastyText.text(&dice), step: AgendaStep.allCases.randomElement(using: &dice)))
    default: .meeting(.addParticipant(person: person()))
    }
  }

  /// What no command leaves behind: names that came by import, editions, restrictions, and being put away.
  private mutating func history() -> [Change] {
    var changes: [Change] = []
    if let item = some(postmortem.actionItems.items) {
      let typed = ["Lena Harms", "LH, JP", " two\nlines ", "*x* (as imported)"].randomElement(using: &dice)!
      changes.append(.actionItem(.ownerSet(actionItem: item, owner: .typed(typed), takenIn: nil)))
    }
    if chance() {
      let reason = (try? Wording.line(NastyText.line(&dice))) ?? "wages"
      let restriction = Restriction(
        reason: reason, until: Protocols.now.addingTimeInterval(86_400),
        people: [person(), person()])
      changes.append(.access(.restricted(restriction: restriction)))
    }
    for number in 1..<(Int.random(in: 1...3, using: &dice)) {
      changes.append(
        .publication(
          .published(
            edition: Edition(number: number, at: Protocols.now.addingTimeInterval(Double(number) * 90)))))
    }
    if Int.random(in: 0..<5, using: &dice) == 0 {
      changes.append(.publication(.discarded(at: 1_700_000_777)))
    }
    return changes
  }
}
