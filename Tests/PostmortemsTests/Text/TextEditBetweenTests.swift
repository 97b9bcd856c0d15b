import Testing

@testable import Postmortems

struct TextEditBetweenTests {
  @Test func `the edit between two texts keeps the words that both have`() throws {
    let (old, new) = ("The spooler was restarted twice", "The label spooler restarted itself twice")
    let edit = TextEdit.between(old, and: new)
    #expect(
      edit.steps == [
        .retain(4), .insert("label "), .retain(8), .delete(4), .retain(10), .insert("itself "),
      ])
    #expect(try edit.applied(to: old) == new)
  }

  @Test(arguments: [
    ("", "x"), ("x", ""), ("same", "same"), ("a😀b", "a😃b"), ("e\u{301}", "é"), ("👩‍👩‍👧", "👩‍👧"), ("a\n\nb", "a\nb"),
    ("a a a a", "a a"), ("one two", "two one"),
  ]) func `whatever the texts, the edit leads from one to the other and its inverse back`(
    old: String, new: String
  ) throws {
    let edit = TextEdit.between(old, and: new)
    #expect(try edit.applied(to: old).utf8.elementsEqual(new.utf8))
    let back = try edit.inverse(of: old)
    #expect(try back.applied(to: new).utf8.elementsEqual(old.utf8))
  }

  @Test func `random texts of few words are led to each other as well`() throws {
    var dice = SplitMix64(seed: 7)
    let words = ["a", "b", " ", "\n", "😀", ".", "wort"]
    func text() -> String {
      (0..<Int.random(in: 0..<14, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }.joined()
    }
    for _ in 0..<2_000 {
      let (old, new) = (text(), text())
      let edit = TextEdit.between(old, and: new)
      #expect(try edit.applied(to: old) == new, "\(old) → \(new)")
      #expect(try edit.inverse(of: old).applied(to: new) == old, "\(old) → \(new)")
    }
  }

  @Test func `two long texts with nothing in common are not compared word by word`() throws {
    let old = (0..<9_000).map { "a\($0) " }.joined()
    let new = (0..<9_000).map { "b\($0) " }.joined()
    let began = ContinuousClock.now
    #expect(try TextEdit.between(old, and: new).applied(to: old) == new)
    #expect(ContinuousClock.now - began < .seconds(5))
  }

  @Test func `what others type beside it stays when an old wording is restored`() throws {
    let (then, now) = ("Printer says no to all labels", "Printer says no")
    let restoring = TextEdit.between(now, and: then)
    let typed = TextEdit([.insert("Ramp: ")])
    let both = try restoring.transformed(over: typed, first: true).applied(to: typed.applied(to: now))
    #expect(both == "Ramp: Printer says no to all labels")
  }

  @Test func `an edit that does not fit has no inverse there`() {
    #expect(throws: Refusal.editDoesNotFit) { try TextEdit([.delete(3)]).inverse(of: "ab") }
  }
}
