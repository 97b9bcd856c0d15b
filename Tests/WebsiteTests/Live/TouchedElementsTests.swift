import Postmortems
import Testing

@testable import Website

/// A change names every element of the page that it alters, so that no open page goes stale.
struct TouchedElementsTests {
  let rendering: Rendering

  init() throws { rendering = try Rendering.once() }

  @Test func `whatever a change alters in the page is among the elements that it touches`() throws {
    let sample = try Sample.full(.en)
    var before = try Sample(.en).postmortem
    for change in sample.changes {
      var after = before
      after.fold(change)
      let touched = elements(touchedBy: change, in: before, after: after)
      let altered = try altered(before, after).subtracting(touched)
      let missing = altered.filter { !isCovered($0, by: touched, after) }
      #expect(missing.map(\.elementID).sorted() == [], "\(change)")
      before = after
    }
  }

  @Test func `a message says where each element stands, and what is gone`() throws {
    var sample = try Sample.full(.en)
    let before = sample.postmortem
    let removed: EventID = try Sample.id("e03")
    try sample.apply(.item(.remove(item: .event(removed))))
    let change = Change.item(.removed(item: .event(removed)))
    let message = LiveMessage.make(
      revision: 2, tag: "x", by: "c:1", changes: [change], before: before, try sample.facts(rendering),
      rendering.templates)
    #expect(message.gone == ["event-e03"])
    // The day hangs beside the row below now.
    let below = message.fragments.first { $0.id == "event-e04" }
    #expect(below?.html.contains("Fri 10 Dec") == true)
    #expect(below?.container == "timeline-rows" && below?.after == "event-e02")
    #expect(try message.json().contains("\"by\":\"c:1\""))
  }

  @Test func `a fragment is what stands in the page`() throws {
    let facts = try Sample.full(.de).facts(rendering)
    let page = rendering.templates.render(
      PostmortemView(
        facts, revision: 1, tag: "a", account: "x", rows: rendering.templates.rows(facts), later: "m"),
      facts.words)
    for element in PageElement.all(of: facts.postmortem) {
      let fragment = try #require(rendering.templates.fragment(element, facts))
      #expect(page.contains(fragment.html), "\(element.elementID)")
      #expect(fragment.html.contains("id=\"\(element.elementID)\""))
    }
  }

  private func altered(_ before: Postmortem, _ after: Postmortem) throws -> Set<PageElement> {
    let (old, new) = (try html(before), try html(after))
    return Set(Set(old.keys).union(new.keys).filter { old[$0] != new[$0] })
  }

  private func html(_ postmortem: Postmortem) throws -> [PageElement: String] {
    let people = try Sample.people.map { Person(id: try Sample.id($0), name: $1, account: true) }
    let facts = Facts(
      postmortem, people: Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) }),
      words: rendering.catalogues[.en], now: try Sample(.en).now)
    let all =
      PageElement.all(of: postmortem) + postmortem.causes.items.map { .cause($0.id) }
      + postmortem.actionItems.items.map { .action($0.id) }
    return all.reduce(into: [:]) { $0[$1] = rendering.templates.fragment($1, facts)?.html }
  }

  // A band comes with all that is in it; and is itself only the sum of its causes and action items.
  private func isCovered(_ element: PageElement, by touched: Set<PageElement>, _ after: Postmortem) -> Bool {
    let (bands, loose) = Band.all(after)
    switch element {
    case .cause(let id): return bands.contains { $0.holds(id) && touched.contains(.band($0.root.cause.id)) }
    case .action(let id):
      return (touched.contains(.loose) && loose.contains { $0.id == id })
        || bands.contains {
          $0.actionItems.contains { $0.id == id } && touched.contains(.band($0.root.cause.id))
        }
    case .band(let id):
      guard let band = bands.first(where: { $0.root.cause.id == id }) else { return false }
      return band.causes.contains { touched.contains(.cause($0.cause.id)) }
        || band.actionItems.contains { touched.contains(.action($0.id)) }
    case .loose: return loose.contains { touched.contains(.action($0.id)) }
    default: return false
    }
  }
}

extension Band {
  fileprivate func holds(_ cause: CauseID) -> Bool { causes.contains { $0.cause.id == cause } }
}
