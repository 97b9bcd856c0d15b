import Foundation
import Testing

@testable import Postmortems
@testable import Storage
@testable import Website

/// The page of the past.
struct HistoryViewTests {
  let rendering: Rendering

  init() throws { rendering = try Rendering.once() }

  static func facts(
    _ then: Facts, _ now: Facts, at revision: Int = 3, of revisions: [Int] = [1, 3, 9]
  ) -> HistoryFacts {
    let start = Date(timeIntervalSince1970: 1_640_102_400)
    let moments = revisions.map { Moment(revision: $0, at: start.addingTimeInterval(Double($0) * 60)) }
    return HistoryFacts(
      then: then, now: now, moment: Moment(revision: revision, at: start), moments: moments,
      latest: revisions.last ?? revision)
  }

  private func html(_ facts: HistoryFacts) -> String {
    rendering.history(facts, viewer: .init(name: "Lena Harms"))
  }

  @Test(arguments: Language.allCases) func `every tag has its field`(language: Language) throws {
    var sample = try Sample.full(language)
    let then = try sample.facts(rendering)
    try sample.apply(.item(.remove(item: .event(Sample.id("e03")))))
    try sample.write(.notes, "x")
    let now = try sample.facts(rendering)
    let bare = try Sample(language).facts(rendering)
    var restored = Self.facts(then, now)
    restored.restored = Stamp(revision: 9, tag: "abc")
    var back = Self.facts(bare, now, at: 9)
    back.isTakenBack = true
    for facts in [Self.facts(then, now), restored, back, Self.facts(now, now, at: 1, of: [1])] {
      #expect(TagWalk.faults(of: HistoryView(facts), rendering, now.words) == [])
    }
  }

  @Test func `what was deleted or reworded since can be restored, and nothing else`() throws {
    var sample = try Sample.full(.en)
    let then = try sample.facts(rendering)
    try sample.apply(.item(.remove(item: .event(Sample.id("e05")))))
    try sample.apply(.text(.edit(text: .of(.cause(Sample.id("c1"))), edit: TextEdit([.delete(3)]))))
    let html = html(Self.facts(then, try sample.facts(rendering)))
    #expect(html.matches(of: #/name="item" value="event\/e05"/#).count == 2)
    #expect(html.contains("name=\"text\" value=\"cause/c1\""))
    #expect(html.matches(of: #/name="text"/#).count == 1)
    // The questions of a row come back with it.
    #expect(!html.contains("value=\"question/q1\""))
    #expect(html.matches(of: #/Deleted since\./#).count == 3)
  }

  @Test func `steps lead to the moment before and after, with their times in the reader's language`() throws {
    let facts = try Sample(.de).facts(rendering)
    let middle = html(Self.facts(facts, facts))
    #expect(middle.contains("/history/1\" rel=\"prev\"") && middle.contains("/history/9\" rel=\"next\""))
    #expect(middle.contains("21.12.2021, 17:01"))
    let between = html(Self.facts(facts, facts, at: 5))
    #expect(between.contains("/history/3\" rel=\"prev\"") && between.contains("/history/9\" rel=\"next\""))
    #expect(between.contains("/history/4\"") && between.contains("/history/6\""))
    #expect(between.contains("17:00:00"))
    #expect(!html(Self.facts(facts, facts, at: 1)).contains("/history/0"))
    let last = html(Self.facts(facts, facts, at: 9))
    #expect(!last.contains("rel=\"next\"") && last.contains(facts.words("history.isLatest")))
  }
}
