import Postmortems

/// A part of the postmortem's page that can change alone. Each has an element of its own, with a stable id.
package enum PageElement: Hashable, Sendable {
  case agenda, heading, preparation, agreement, rules, timeChart, presenting, record, count, attendance,
    meetings, publication, explanation,
    loose, causeMargin
  case summary, teaser, lessons, notes
  case incident(IncidentID)
  case event(EventID)
  /// A flagged row in the list of what is explained and what is not.
  case explained(EventID)
  case band(CauseID)
  case cause(CauseID)
  case marginCause(CauseID)
  case action(ActionItemID)
  case outcome(ActionItemID)
  case idea(IdeaID)
  /// An idea in the list of those that are still to be decided on.
  case openIdea(IdeaID)
  case parked(ParkedID)

  package var elementID: String {
    switch self {
    case .agenda: "agenda"
    case .heading: "heading"
    case .preparation: "preparation"
    case .agreement: "agreement"
    case .rules: "rules"
    case .timeChart: "time-chart"
    case .presenting: "presenting"
    case .record: "record"
    case .count: "count"
    case .attendance: "attendance"
    case .meetings: "meetings"
    case .publication: "publication-state"
    case .explanation: "unexplained"
    case .loose: "loose"
    case .causeMargin: "cause-margin"
    case .summary: "text-summary"
    case .teaser: "text-teaser"
    case .lessons: "text-lessons"
    case .notes: "text-notes"
    case .incident(let id): "incident-\(id)"
    case .event(let id): "event-\(id)"
    case .explained(let id): "explained-\(id)"
    case .band(let id): "band-\(id)"
    case .cause(let id): "cause-\(id)"
    case .marginCause(let id): "margin-cause-\(id)"
    case .action(let id): "action-\(id)"
    case .outcome(let id): "outcome-\(id)"
    case .idea(let id): "idea-\(id)"
    case .openIdea(let id): "open-idea-\(id)"
    case .parked(let id): "parked-\(id)"
    }
  }

  /// All elements of a page, from its top.
  package static func all(of postmortem: Postmortem) -> [PageElement] {
    [.agenda, .heading, .preparation, .rules, .summary] + postmortem.incidents.items.map { .incident($0.id) }
      + [.record, .timeChart, .presenting]
      + postmortem.timeline.events.map { .event($0.id) } + [.attendance]
      + postmortem.ideas.items.map { .idea($0.id) } + postmortem.parkingLot.items.map { .parked($0.id) }
      + [.causeMargin, .explanation] + Band.all(postmortem).bands.map { .band($0.root.cause.id) } + [.loose]
      + postmortem.actionItems.items.map { .outcome($0.id) }
      + [.meetings, .teaser, .lessons, .notes, .agreement, .publication, .count]
  }

  /// The elements in the order of the page, so that each finds the one it stands after; what is not there any more
  /// comes first. What comes along within another one, as a cause in its band, is not named again.
  package static func inPageOrder(_ elements: Set<PageElement>, of postmortem: Postmortem) -> [PageElement] {
    let all = all(of: postmortem)
    let listed = Set(all)
    let (bands, loose) = Band.all(postmortem)
    let whole = bands.filter { elements.contains(.band($0.root.cause.id)) }
    var covered = Set(
      whole.flatMap { band in
        band.causes.map { PageElement.cause($0.cause.id) } + band.actionItems.map { .action($0.id) }
      })
    if elements.contains(.loose) { covered.formUnion(loose.map { .action($0.id) }) }
    covered.formUnion(elements.filter { $0.whole.map(elements.contains) ?? false })
    let rest = elements.subtracting(listed).subtracting(covered).sorted { $0.elementID < $1.elementID }
    return rest + all.filter(elements.contains)
  }

  /// The element whose list it is a line of, where both can be told.
  private var whole: PageElement? {
    switch self {
    case .explained, .openIdea: .explanation
    case .marginCause: .causeMargin
    default: nil
    }
  }
}
