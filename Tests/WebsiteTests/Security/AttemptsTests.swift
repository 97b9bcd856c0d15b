import Foundation
import Testing

@testable import Website

/// Who has to wait.
struct AttemptsTests {
  private let start = Date(timeIntervalSince1970: 0)

  @Test func `attempts are free up to the limit, and again when the window has passed`() {
    var attempts = Attempts(limit: 2, window: 60)
    #expect(attempts.begin("a", at: start) == nil)
    #expect(attempts.begin("a", at: start + 30) == nil)
    #expect(attempts.begin("a", at: start + 30.5) == 30)
    #expect(attempts.begin("b", at: start + 30) == nil)
    #expect(attempts.begin("a", at: start + 60) == nil)
  }

  @Test func `what succeeded does not count`() {
    var attempts = Attempts(limit: 1, window: 60)
    #expect(attempts.begin("a", at: start) == nil)
    attempts.forgive("a")
    #expect(attempts.begin("a", at: start) == nil)
    attempts.forget("a")
    #expect(attempts.begin("a", at: start) == nil)
    #expect(attempts.begin("a", at: start) != nil)
  }

  @Test func `no flood of names makes it remember without bounds`() {
    var attempts = Attempts(limit: 1, window: 60, capacity: 100)
    for number in 0..<1_000 { _ = attempts.begin("\(number)", at: start + Double(number) / 100) }
    #expect(attempts.begin("999", at: start + 10) != nil)
    #expect(
      Mirror(reflecting: attempts).children.compactMap { ($0.value as? any Collection)?.count }.max() ?? 0
        <= 100)
  }
}
