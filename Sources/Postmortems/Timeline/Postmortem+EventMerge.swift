extension Postmortem {
  /// Puts all that stands in one row and hangs on it into another, and takes it out. What it says of its time, where that
  /// is another one, goes before its text.
  /// - Parameter joint: what comes between the two texts.
  func merge(_ other: TimelineEvent, into event: TimelineEvent, joint: String) throws(Refusal) -> [Change] {
    guard event.id != other.id else { return [] }
    let added = try passage(of: other, to: event, after: joint)
    var changes: [Change] = []
    if !added.isEmpty {
      let edit = TextEdit([.retain(event.text.utf16.count), .insert(added)])
      changes.append(.text(.edited(text: .of(.event(event.id)), edit: edit)))
    }
    changes += other.flags.subtracting(event.flags).sorted { $0.rawValue < $1.rawValue }.map {
      .timeline(.eventFlagged(event: event.id, flag: $0))
    }
    return changes + links(from: other.id, to: event.id) + [
      .item(.removed(item: .event(other.id))),
      .timeline(.eventMerged(event: event.id, from: other.id, text: added)),
    ]
  }

  /// Makes a row of its own of what stands at the end of a row's text, directly below and of the same time.
  func split(_ event: TimelineEvent, _ text: String, as id: EventID) throws(Refusal) -> [Change] {
    try requireNew(.event(id))
    let rest = text.trimmed
    guard !rest.isEmpty else { throw .emptyText }
    let units = Array(event.text.utf16)
    // Somebody may have written on meanwhile, and what is left would be cut in two.
    guard units.count >= text.utf16.count, Array(units.suffix(text.utf16.count)) == Array(text.utf16) else {
      throw .textHasChanged
    }
    let first = String(decoding: units.dropLast(text.utf16.count), as: UTF16.self).trimmed
    guard !first.isEmpty else { throw .emptyText }
    let kept = event.text.utf16.count - String(event.text.leadingSpaceDropped).utf16.count + first.utf16.count
    let row = TimelineEvent(
      id: id, text: rest, kind: event.kind, source: event.source, when: event.when, order: orderBelow(event))
    return [
      .text(
        .edited(
          text: .of(.event(event.id)), edit: TextEdit([.retain(kept), .delete(units.count - kept)]))),
      .timeline(.eventSplit(event: event.id, into: row)),
    ]
  }

  /// Takes a passage out of a row's text where it stands for the last time; nothing where it does not.
  func cut(_ passage: String, from event: TimelineEvent) -> [Change] {
    let (units, wanted) = (Array(event.text.utf16), Array(passage.utf16))
    guard !wanted.isEmpty, wanted.count <= units.count,
      let place = (0...(units.count - wanted.count)).last(where: { units[$0...].starts(with: wanted) })
    else { return [] }
    let edit = TextEdit([.retain(place), .delete(wanted.count)])
    return [.text(.edited(text: .of(.event(event.id)), edit: edit))]
  }

  private func passage(of other: TimelineEvent, to event: TimelineEvent, after joint: String) throws(Refusal)
    -> String
  {
    let time = other.when.typed.trimmed
    let isAnotherTime = other.when.earliest != event.when.earliest || other.when.latest != event.when.latest
    let said = (isAnotherTime && !time.isEmpty ? "\(time) " : "") + other.text
    let added = said.trimmed.isEmpty ? "" : event.text.isEmpty ? said : joint + said
    guard event.text.utf16.count + added.utf16.count <= Wording.longestText else {
      throw .textTooLong(limit: Wording.longestText)
    }
    return added
  }

  private func links(from other: EventID, to event: EventID) -> [Change] {
    let causes = causes.items.filter { $0.events.contains(other) && !$0.events.contains(event) }
    let items = actionItems.items.filter { $0.events.contains(other) && !$0.events.contains(event) }
    let ties = incidents.items.flatMap { incident in
      KeyTime.Name.allCases.filter { incident.keyTimes[$0] == .event(other) }.map { (incident.id, $0) }
    }
    let meeting = presentedNow?.id == other ? runningMeeting?.id : nil
    return causes.map { .cause(.causeLinked(cause: $0.id, event: event)) }
      + items.map { .actionItem(.actionItemLinkedToEvent(actionItem: $0.id, event: event)) }
      + ideas.items.filter { $0.event == other }.map {
        .idea(.ideaMoved(idea: $0.id, from: other, to: event))
      }
      + questions.items.filter { $0.event == other }.map {
        .question(.questionMoved(question: $0.id, from: other, to: event))
      }
      + ties.map { .incident(.keyTimeTied(incident: $0, key: $1, event: event)) }
      + (meeting.map { [.agenda(.eventPresented(meeting: $0, event: event))] } ?? [])
  }
}

extension String {
  fileprivate var leadingSpaceDropped: Substring { drop(while: \.isWhitespace) }

  /// Without white space at its ends.
  fileprivate var trimmed: String {
    var text = leadingSpaceDropped
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
