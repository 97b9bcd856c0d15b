import Foundation
import Postmortems

extension Facts {
  /// Everything that a postmortem holds, in the order of its page; every time with the same sections.
  var sections: [DescribedSection] {
    [
      DescribedSection(title: words("history.record"), items: [record]),
      DescribedSection(title: words("history.texts"), items: texts),
      DescribedSection(title: words("history.incidents"), items: postmortem.incidents.items.map(described)),
      DescribedSection(title: words("edition.timeline"), items: postmortem.timeline.events.map(described)),
      DescribedSection(title: words("question.many"), items: postmortem.standingQuestions.map(described)),
      DescribedSection(title: words("cause.many"), items: postmortem.causes.items.map(described)),
      DescribedSection(title: words("actionItem.many"), items: postmortem.actionItems.items.map(described)),
      DescribedSection(title: words("idea.many"), items: postmortem.ideas.items.map(described)),
      DescribedSection(title: words("parked.many"), items: postmortem.parkingLot.items.map(described)),
      DescribedSection(title: words("history.meetings"), items: postmortem.meetings.items.map(described)),
      DescribedSection(
        title: words("history.scheduledMeetings"), items: postmortem.upcomingMeetings.map(described)),
    ]
  }

  /// What was deleted and can be restored, in its last form. A question whose row is deleted comes back with it.
  var deletedItems: [DescribedItem] {
    postmortem.timeline.removedEvents.map(described) + postmortem.causes.removedItems.map(described)
      + postmortem.actionItems.removedItems.map(described) + postmortem.ideas.removedItems.map(described)
      + postmortem.questions.removedItems.filter { postmortem.timeline[$0.event] != nil }.map(described)
      + postmortem.parkingLot.removedItems.map(described) + postmortem.incidents.removedItems.map(described)
  }

  private var record: DescribedItem {
    let restriction = postmortem.restriction.map {
      words("restriction.short", ["date": words.date(.short, clock($0.until))]) + " " + $0.reason
    }
    let edition = postmortem.editions.last.map { words("edition.name", ["number": String($0.number)]) }
    return DescribedItem(
      key: "record",
      facts: [
        .init(words("import.draftTitle"), postmortem.title),
        .init(words("record.tags"), postmortem.tags.sorted().joined(separator: ", ")),
        .init(words("record.participants"), names(postmortem.participants)),
        .init(words("record.language"), words("language.\(postmortem.language.rawValue)")),
        .init(words("record.zone"), postmortem.zone), .init(words("restriction.restrict"), restriction),
        .init(words("history.edition"), edition),
        .init(words("agreement.completes"), postmortem.agreement.completion.map(promised)),
        .init(
          words("agreement.carries"),
          postmortem.agreement.carriers.map(carried).joined(separator: ", ")),
      ])
  }

  private var texts: [DescribedItem] {
    [
      DescribedItem(.summary, lead: words("text.summary"), text: postmortem.summary),
      DescribedItem(.teaser, lead: words("text.teaser"), text: postmortem.teaser),
      DescribedItem(.lessons, lead: words("text.lessons"), text: postmortem.lessons),
      DescribedItem(.notes, lead: words("text.notes"), text: postmortem.notes),
    ]
  }

  private func described(_ incident: Incident) -> DescribedItem {
    let keyTimes: [DescribedItem.Fact] = KeyTime.Name.allCases.map { key in
      .init(words("keyTime.\(key.rawValue)"), postmortem.when(key, of: incident).map { told($0.time) })
    }
    let facts: [DescribedItem.Fact] = [
      .init(words("incident.severity"), incident.severity),
      .init(words("incident.systems"), incident.systems.sorted().joined(separator: ", ")),
      .init(words("incident.tickets"), incident.tickets.sorted().joined(separator: ", ")),
    ]
    return DescribedItem(
      .incident(incident.id), lead: words("incident.kind.\(incident.kind.rawValue)"),
      facts: facts + keyTimes)
  }

  private func described(_ event: TimelineEvent) -> DescribedItem {
    let flags =
      TimelineEvent.Flag.allCases.filter(event.flags.contains)
      .map { words("event.flag.\($0.rawValue)") } + (event.noCause ? [words("explanation.isWithout")] : [])
    // A perception goes without saying.
    let kind = event.kind == .perception ? nil : words("event.kind.\(event.kind.rawValue)")
    let keyTimes = postmortem.keyTimes(at: event.id).map { words("keyTime.\($0.rawValue)") }
    return DescribedItem(
      .event(event.id), lead: told(event.when), text: event.text,
      facts: [
        .init(words("event.kindOf"), kind),
        .init(words("event.flags"), flags.joined(separator: ", ")),
        .init(words("event.tool.keyTime"), keyTimes.joined(separator: ", ")),
      ])
  }

  private func described(_ question: Question) -> DescribedItem {
    DescribedItem(
      .question(question.id), row: time(of: question.event), text: question.text,
      facts: [
        .init(
          words("overwritten.state"), words(question.resolved ? "question.isResolved" : "question.isOpen"))
      ])
  }
}

extension Facts {
  func names(_ people: Set<PersonID>) -> String { sorted(people).map { name($0) }.joined(separator: ", ") }

  /// What was typed, with its day in front where it says none.
  func told(_ time: FuzzyTime) -> String {
    time.typed.isEmpty ? words("event.untimed") : EditionTimes.told(time, self)
  }

  func time(of event: EventID?) -> String {
    event.flatMap { postmortem.timeline[$0] }.map { told($0.when) } ?? ""
  }
}
