import Foundation
import Postmortems

/// Which elements a change touches, those included that only show something of what changed elsewhere.
package func elements(touchedBy change: Change, in before: Postmortem, after: Postmortem) -> Set<PageElement>
{
  let touch = Touch(before: before, after: after)
  var found = touch.elements(change)
  if before.differsFromEdition != after.differsFromEdition { found.insert(.publication) }
  if touch.isPresentingTouched(by: change) { found.insert(.presenting) }
  if touch.isChartTouched(by: change) { found.insert(.timeChart) }
  if touch.isAgeTouched(by: change) { found.insert(.heading) }
  return found
}

/// What a change leads to in the page, seen from the postmortem before and after it.
struct Touch {
  let before: Postmortem
  let after: Postmortem

  func elements(_ change: Change) -> Set<PageElement> {
    switch change {
    case .record(let change): record(change)
    case .text(.edited(let field, _)): text(field)
    case .item(let change): item(change.item)
    case .incident(let change): incident(change)
    case .timeline(let change): timeline(change)
    case .cause(let change): cause(change)
    case .actionItem(let change): actionItem(change)
    case .idea(let change): idea(change)
    case .question(let change): question(change)
    case .parkingLot(.parked(let parked)): [.parked(parked.id)]
    case .parkingLot(.parkedSent(let id, _)): [.parked(id)]
    case .meeting(let change): meeting(change)
    case .schedule: [.record, .attendance, .meetings, .preparation, .agreement]
    case .preparation: [.preparation]
    case .agenda(let change): agenda(change)
    case .publication(.published): [.publication, .heading, .agreement]
    case .agreement: [.agreement]
    // What is discarded has no meeting that runs.
    case .publication(.discarded), .publication(.undiscarded):
      Set([.publication, .heading]).union(runningMeeting)
    case .access: [.publication, .heading]
    }
  }

  private func record(_ change: RecordChange) -> Set<PageElement> {
    switch change {
    case .opened: []
    case .renamed: [.heading]
    case .languageSet, .tagAdded, .tagRemoved: [.record]
    // Dates and what times mean are shown in the postmortem's zone, everywhere.
    case .zoneSet: Set(PageElement.all(of: after))
    }
  }

  private func text(_ field: TextField) -> Set<PageElement> {
    switch field {
    case .summary: return [.summary]
    case .notes: return [.notes]
    case .lessons: return [.lessons]
    case .teaser: return before.teaser.isEmpty == after.teaser.isEmpty ? [.teaser] : [.teaser, .publication]
    case .of(.event(let id)):
      return after.timeline[id]?.flags.isEmpty == false ? [.event(id), .explained(id)] : [.event(id)]
    case .of(.cause(let id)): return [.cause(id), .marginCause(id)]
    case .of(.actionItem(let id)):
      let quoting = Band.all(after).bands.filter { band in band.shownAbove.contains { $0.id == id } }
      return Set([.action(id), .outcome(id)] + quoting.map { .band($0.root.cause.id) })
    case .of(.idea(let id)): return Set([.idea(id), .openIdea(id)] + events(of: id))
    case .of(.question(let id)): return question(id)
    case .of(.parked(let id)): return [.parked(id)]
    case .of(.incident): return []
    }
  }

  private func item(_ item: ItemRef) -> Set<PageElement> {
    switch item {
    case .event(let id): return event(id).union([.count, .explanation, .publication])
    case .cause, .actionItem: return bands()
    case .idea(let id): return idea(id)
    case .question(let id): return question(id).union([.count])
    case .parked(let id): return [.parked(id)]
    case .incident(let id):
      let all = (before.incidents.items + after.incidents.items).map { PageElement.incident($0.id) }
      return Set(all + [.incident(id), .heading]).union(tiedEvents(before)).union(tiedEvents(after))
    }
  }

  private func incident(_ change: IncidentChange) -> Set<PageElement> {
    switch change {
    case .incidentAdded: Set(after.incidents.items.map { .incident($0.id) })
    case .incidentKindSet(let id, _), .severitySet(let id, _), .systemAdded(let id, _),
      .systemRemoved(let id, _):
      [.incident(id)]
    case .ticketAdded(let id, _), .ticketRemoved(let id, _): [.incident(id), .heading]
    case .keyTimeSet(let id, _, _), .keyTimeTied(let id, _, _), .keyTimeCleared(let id, _):
      Set([.incident(id)]).union(tiedEvents(before)).union(tiedEvents(after))
    }
  }

  private func timeline(_ change: TimelineChange) -> Set<PageElement> {
    switch change {
    case .eventAdded(let event):
      let shown: Set<PageElement> = event.flags.isEmpty ? [] : [.explanation, .publication]
      return self.event(event.id).union(shown).union([.count])
    case .eventMerged(let id, _, _): return event(id).union([.explanation, .publication, .count])
    case .eventSplit(let id, let row): return event(id).union(event(row.id)).union([.count])
    case .eventTimeSet(let id, _, _), .eventMoved(let id, _): return event(id).union([.explanation])
    case .eventKindSet(let id, _): return [.event(id)]
    case .eventFlagged(let id, _), .eventUnflagged(let id, _):
      return [.event(id), .explanation, .publication]
    case .noCauseSet: return [.explanation, .publication]
    }
  }

  /// A row, the rows around it whose hanging date depends on it, and what names its time elsewhere.
  private func event(_ id: EventID) -> Set<PageElement> {
    var found: Set<PageElement> = [.event(id)]
    found.formUnion(hanging(around: id))
    for postmortem in [before, after] {
      found.formUnion(postmortem.causes.items.filter { $0.events.contains(id) }.map { .cause($0.id) })
      found.formUnion(
        postmortem.incidents.items.filter { $0.keyTimes.values.contains(.event(id)) }.map { .incident($0.id) }
      )
    }
    return found
  }

  /// The rows where it stood and where it stands beside which another date hangs than before.
  private func hanging(around id: EventID) -> [PageElement] {
    let near: [EventID?] = [before, after].flatMap {
      [$0.timeline.above(id)?.id, id, $0.timeline.below(id)?.id]
    }
    let (old, new) = (heads(near, before), heads(near, after))
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.map { .event($0) }
  }

  private func heads(_ near: [EventID?], _ postmortem: Postmortem) -> [EventID: RowHead?] {
    let zone = TimeZone(identifier: postmortem.zone) ?? .gmt
    return near.compactMap { $0 }.reduce(into: [:]) { heads, id in
      heads.merge(RowHead.around(id, in: postmortem.timeline, zone)) { known, _ in known }
    }
  }

  private func tiedEvents(_ postmortem: Postmortem) -> Set<PageElement> {
    Set(
      postmortem.incidents.items.flatMap(\.keyTimes.values).compactMap { time in
        if case .event(let id) = time { PageElement.event(id) } else { nil }
      })
  }

  private func idea(_ id: IdeaID) -> Set<PageElement> {
    Set([.idea(id), .explanation] + events(of: id))
  }

  private func events(of idea: IdeaID) -> [PageElement] {
    [before, after].compactMap { $0.ideas[idea]?.event }.map { .event($0) }
  }

  private func idea(_ change: IdeaChange) -> Set<PageElement> {
    switch change {
    case .ideaAdded(let idea): self.idea(idea.id)
    case .ideaKindSet(let id, _): idea(id)
    case .ideaDecided(let id, _), .ideaMoved(let id, _, _): idea(id)
    }
  }
}
