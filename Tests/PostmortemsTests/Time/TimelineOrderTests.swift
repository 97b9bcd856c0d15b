import Foundation
import Postmortems
import Testing

@Suite struct TimelineOrderTests {
  private func order(_ typed: String, rank: Double = 0, below: TimelineOrder? = nil) -> TimelineOrder {
    TimelineOrder.of(TimeReading.read(typed), rank: rank, below: below)
  }

  @Test func `a day sorts before its first clock time`() {
    #expect(order("2021-12-10", rank: 9) < order("2021-12-10 00:00", rank: 1))
  }

  @Test func `the long past comes first`() {
    let typed = ["14:30", "vor Jahren", "2012", "gestern", "1990er", "2021-12-15"]
    let sorted = typed.sorted { order($0) < order($1) }
    #expect(sorted == ["1990er", "vor Jahren", "2012", "gestern", "2021-12-15", "14:30"])
  }

  @Test func `an approximate time sorts with the exact one, in order of entry`() {
    #expect(order("~14:30", rank: 1) < order("14:30", rank: 2))
    #expect(order("14:30", rank: 1) < order("~14:30", rank: 2))
  }

  @Test func `a wider span sorts first`() {
    #expect(order("14:30–15:00", rank: 2) < order("14:30", rank: 1))
    #expect(order("14:30", rank: 2) < order("14:30:00", rank: 1))
  }

  @Test func `an unknown time stands below the row it was entered below`() {
    let above = order("14:30", rank: 1)
    let unknown = order("whenever", rank: 2, below: above)
    #expect(above < unknown)
    #expect(unknown < order("14:31", rank: 0))
    #expect(order("--:--", rank: 3, below: unknown) > unknown)
  }

  @Test func `an unknown time without a row above stands before everything`() {
    #expect(order("whenever", rank: 5) < order("1000-01-01", rank: 0))
    #expect(order("whenever", rank: 5) == .beforeEverything(rank: 5))
  }

  @Test func `a rank between two others moves a row between them`() {
    let rank = TimelineOrder.rank(after: 1, before: 2)
    #expect(rank.map { order("14:30", rank: 1) < order("14:30", rank: $0) } == true)
    #expect(rank.map { order("14:30", rank: $0) < order("14:30", rank: 2) } == true)
    #expect(TimelineOrder.rank(after: nil, before: nil) == 0)
    #expect(TimelineOrder.rank(after: 4, before: nil) == 5)
    #expect(TimelineOrder.rank(after: nil, before: 4) == 3)
  }

  @Test func `ranks run out between neighbours and say so`() {
    #expect(TimelineOrder.rank(after: 1, before: (1.0).nextUp) == nil)
    #expect(TimelineOrder.rank(after: 2, before: 1) == nil)
    #expect(TimelineOrder.rank(after: .greatestFiniteMagnitude, before: nil) == nil)
  }

  @Test func `the id decides what else would tie, byte by byte`() {
    let order = order("14:30")
    #expect(TimelinePlace(order, id: "a") < TimelinePlace(order, id: "b"))
    #expect(TimelinePlace(order, id: "e\u{301}") != TimelinePlace(order, id: "é"))
    #expect(TimelinePlace(order, id: "a") == TimelinePlace(order, id: "a"))
  }

  @Test func `a rank that is not a number does not break the order`() {
    #expect(order("14:30", rank: .nan) == order("14:30", rank: 0))
    #expect(order("14:30", rank: -0.0) == order("14:30", rank: 0))
  }

  @Test func `the stored form stays readable`() throws {
    let stored = #"{"start":1639575000,"width":59,"rank":2.5}"#
    let order = try JSONDecoder().decode(TimelineOrder.self, from: Data(stored.utf8))
    #expect(order == self.order("14:30", rank: 2.5))
    let again = try JSONDecoder().decode(TimelineOrder.self, from: JSONEncoder().encode(order))
    #expect(again == order)
  }
}
