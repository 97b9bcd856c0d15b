import Postmortems

/// One element of the page as it is now, and where it stands. The same partial as in the page, for everybody alike.
package struct Fragment: Hashable, Sendable, Codable {
  package let id: String
  /// The element that holds it; nil for one that always stands where it is.
  package let container: String?
  /// The element that it stands after; nil for the first.
  package let after: String?
  package let html: String

  private enum CodingKeys: String, CodingKey {
    case id, after, html
    case container = "in"
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(container, forKey: .container)
    try values.encode(after, forKey: .after)
    try values.encode(html, forKey: .html)
  }
}

extension Templates {
  /// The element as it is now; nil where it is gone.
  package func fragment(_ element: PageElement, _ facts: Facts) -> Fragment? {
    let postmortem = facts.postmortem
    switch element {
    case .agenda: return fixed(element, AgendaView(facts), facts)
    case .heading: return fixed(element, HeadingView(facts), facts)
    case .preparation: return fixed(element, PreparationView(facts), facts)
    case .agreement: return fixed(element, AgreementView(facts), facts)
    case .rules: return fixed(element, RulesView(facts), facts)
    case .timeChart: return fixed(element, TimeChartView(facts), facts)
    case .presenting: return fixed(element, PresentingView(facts), facts)
    case .record: return fixed(element, RecordView(facts), facts)
    case .count: return fixed(element, CountView(facts), facts)
    case .attendance: return fixed(element, AttendanceView(facts), facts)
    case .meetings: return fixed(element, MeetingsView(facts), facts)
    case .publication: return fixed(element, PublicationView(facts), facts)
    case .explanation: return fixed(element, ExplanationView(facts), facts)
    case .loose: return fixed(element, LooseView(Band.all(postmortem).loose, facts), facts)
    case .causeMargin: return fixed(element, CauseMarginView(facts), facts)
    case .summary: return fixed(element, BlockView(.summary, facts), facts)
    case .teaser: return fixed(element, BlockView(.teaser, facts), facts)
    case .lessons: return fixed(element, BlockView(.lessons, facts), facts)
    case .notes: return fixed(element, BlockView(.notes, facts), facts)
    case .event(let id):
      return postmortem.timeline[id].map {
        let above = postmortem.timeline.above(id).map { PageElement.event($0.id).elementID }
        return Fragment(
          id: element.elementID, container: "timeline-rows", after: above,
          html: row($0, facts))
      }
    case .explained(let id): return fixed(element, ExplainedEventView(id, facts), facts)
    case .openIdea(let id): return fixed(element, OpenIdeaView(id, facts), facts)
    case .marginCause(let id): return fixed(element, MarginCauseView(id, facts), facts)
    case .incident, .idea, .parked, .outcome: return listed(element, facts)
    case .band, .cause, .action: return inBand(element, facts)
    }
  }

  private func fixed(_ element: PageElement, _ view: (some View)?, _ facts: Facts) -> Fragment? {
    view.map { Fragment(id: element.elementID, container: nil, after: nil, html: render($0, facts.words)) }
  }

  private func listed(_ element: PageElement, _ facts: Facts) -> Fragment? {
    let postmortem = facts.postmortem
    switch element {
    case .incident:
      return listed(
        element, postmortem.incidents.items, "incidents", { .incident($0.id) }, IncidentView.init, facts)
    case .idea:
      return listed(element, postmortem.ideas.items, "ideas-list", { .idea($0.id) }, IdeaView.init, facts)
    case .parked:
      return listed(
        element, postmortem.parkingLot.items, "parked-list", { .parked($0.id) }, ParkedView.init, facts)
    case .outcome:
      return listed(
        element, postmortem.actionItems.items, "outcomes", { .outcome($0.id) }, OutcomeView.init, facts)
    default: return nil
    }
  }

  private func inBand(_ element: PageElement, _ facts: Facts) -> Fragment? {
    let (bands, loose) = Band.all(facts.postmortem)
    if case .band = element {
      return listed(element, bands, "bands", { .band($0.root.cause.id) }, BandView.init, facts)
    }
    for band in bands {
      let root = band.root.cause.id
      let found =
        listed(element, band.causes, "band-causes-\(root)", { .cause($0.cause.id) }, CauseView.init, facts)
        ?? listed(
          element, band.actionItems, "band-actions-\(root)", { .action($0.id) }, ActionItemView.init, facts)
      if let found { return found }
    }
    return listed(element, loose, "loose-actions", { .action($0.id) }, ActionItemView.init, facts)
  }

  private func listed<Item>(
    _ element: PageElement, _ items: [Item], _ container: String, _ name: (Item) -> PageElement,
    _ view: (Item, Facts) -> some View, _ facts: Facts
  ) -> Fragment? {
    guard let index = items.firstIndex(where: { name($0) == element }) else { return nil }
    let above = index == 0 ? nil : name(items[index - 1]).elementID
    return Fragment(
      id: element.elementID, container: container, after: above,
      html: render(view(items[index], facts), facts.words))
  }
}
