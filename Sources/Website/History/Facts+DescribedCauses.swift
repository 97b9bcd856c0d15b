import Postmortems

extension Facts {
  func described(_ cause: Cause) -> DescribedItem {
    DescribedItem(
      .cause(cause.id), text: cause.text,
      facts: [
        .init(
          words("history.parent"), cause.parent.flatMap { postmortem.causes[$0]?.text },
          by: cause.parent?.text),
        .init(words("history.events"), times(cause.events), by: ids(cause.events)),
        .init(words("history.noAction"), cause.noActionReason),
      ])
  }

  func described(_ item: ActionItem) -> DescribedItem {
    let owner: String? =
      switch item.owner {
      case .participant(let person): name(person)
      case .typed(let typed): typed
      case nil: nil
      }
    let causes = postmortem.causes.items.filter { item.causes.contains($0.id) }.map(\.text)
    return DescribedItem(
      .actionItem(item.id), text: item.text,
      facts: [
        .init(words("overwritten.state"), words("actionItem.state.\(item.state.rawValue)")),
        .init(words("action.reason"), item.reason),
        .init(
          words("outcome.replacedBy"), item.replacedBy.flatMap { postmortem.actionItems[$0]?.text },
          by: item.replacedBy?.text),
        .init(words("actionItem.owner"), owner),
        .init(words("history.approval"), item.approvalFrom),
        .init(words("actionItem.dueDate"), item.due.map { words.date(.short, WallClock($0)) }),
        .init(words("actionItem.priorityOf"), words("actionItem.priority.\(item.priority.rawValue)")),
        .init(words("cause.many"), causes.joined(separator: " · "), by: ids(item.causes)),
        .init(words("history.events"), times(item.events), by: ids(item.events)),
        .init(words("incident.tickets"), item.tickets.sorted().joined(separator: ", ")),
      ])
  }

  func described(_ idea: Idea) -> DescribedItem {
    let outcome: String? =
      switch idea.outcome {
      case .undecided: nil
      case .notTaken(let reason): words("idea.notTaken", ["reason": reason])
      case .taken: words("history.ideaTaken")
      }
    return DescribedItem(
      .idea(idea.id), row: time(of: idea.event), text: idea.text,
      facts: [
        .init(words("idea.kindOf"), words("idea.kind.\(idea.kind.rawValue)")),
        .init(words("overwritten.state"), outcome),
      ])
  }

  func described(_ parked: Parked) -> DescribedItem {
    DescribedItem(
      .parked(parked.id), text: parked.text,
      facts: [.init(words("parked.stepOf"), words("step.\(parked.step.rawValue)"))])
  }

  func described(_ meeting: Meeting) -> DescribedItem {
    DescribedItem(
      key: "meeting/\(meeting.id)", lead: words.date(.minute, clock(meeting.at)),
      facts: [
        .init(words("history.facilitator"), meeting.facilitator.map { name($0) }),
        .init(words("history.present"), names(meeting.present)),
        .init(words("history.stays"), stays(of: meeting).joined(separator: ", ")),
        .init(words("history.ended"), meeting.endedAt.map { words.date(.minute, clock($0)) }),
      ])
  }

  func described(_ meeting: ScheduledMeeting) -> DescribedItem {
    DescribedItem(
      key: "scheduled/\(meeting.id)", lead: words("meeting.kind.\(meeting.kind.rawValue)"),
      facts: [
        .init(words("schedule.slot"), planned(meeting.at, meeting.minutes, meeting.facilitator))
      ])
  }

  private func ids<Thing>(_ ids: Set<ID<Thing>>) -> String {
    ids.sorted().map(\.text).joined(separator: " ")
  }

  private func times(_ events: Set<EventID>) -> String {
    postmortem.timeline.events.filter { events.contains($0.id) }.map { told($0.when) }
      .joined(separator: " · ")
  }
}
