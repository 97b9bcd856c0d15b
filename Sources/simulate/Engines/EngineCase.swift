import Foundation
import Postmortems

/// One random case for the two engines of text edits: what this one makes of it, for the one of the browser to agree.
struct EngineCase: Encodable {
  /// A text after an edit, or the name of the refusal.
  struct Outcome: Encodable {
    let text: String?
    let refusal: String?

    init(_ text: String, _ edit: TextEdit) {
      do throws(Refusal) {
        (self.text, refusal) = (try edit.applied(to: text), nil)
      } catch {
        (self.text, refusal) = (nil, error.name)
      }
    }
  }

  let text: String
  let a: TextEdit
  let b: TextEdit
  /// An edit of the text after `a`.
  let next: TextEdit
  /// An edit that may fit nothing.
  let wild: TextEdit
  let afterA: Outcome
  let aOverB: TextEdit
  let bOverA: TextEdit
  let met: Outcome
  let composed: TextEdit
  let afterNext: Outcome
  let afterWild: Outcome

  init(_ random: inout SplitMix64) {
    text = EngineCase.text(14, &random)
    a = EngineCase.edit(of: text, &random)
    b = EngineCase.edit(of: text, &random)
    afterA = Outcome(text, a)
    let changed = afterA.text ?? text
    next = EngineCase.edit(of: changed, &random)
    wild = EngineCase.wild(&random)
    aOverB = a.transformed(over: b, first: true)
    bOverA = b.transformed(over: a, first: false)
    met = Outcome(changed, bOverA)
    composed = a.composed(with: next)
    afterNext = Outcome(text, composed)
    afterWild = Outcome(text, wild)
  }

  /// Characters of one and two units, of several scalars, and line ends.
  private static let letters = ["a", "b", "ß", "é", "\u{301}", "😀", "\n", "𝄞", "字", "👩‍🚒"]

  private static func text(_ longest: UInt64, _ random: inout SplitMix64) -> String {
    (0..<random.next() % (longest + 1)).map { _ in letters[Int(random.next() % UInt64(letters.count))] }
      .joined()
  }

  /// Keeps, inserts and deletes whole scalars, several times.
  private static func edit(of text: String, _ random: inout SplitMix64) -> TextEdit {
    var edit = TextEdit()
    for scalar in text.unicodeScalars {
      let width = UTF16.width(scalar)
      switch random.next() % 8 {
      case 0: edit.append(.delete(width))
      case 1:
        edit.append(.insert(EngineCase.text(3, &random)))
        edit.append(.retain(width))
      default: edit.append(.retain(width))
      }
    }
    if random.next() % 3 == 0 { edit.append(.insert(EngineCase.text(3, &random))) }
    return edit
  }

  private static func wild(_ random: inout SplitMix64) -> TextEdit {
    TextEdit(
      (0..<random.next() % 5).map { _ in
        switch random.next() % 3 {
        case 0: .retain(Int(random.next() % 6))
        case 1: .delete(Int(random.next() % 6))
        default: .insert(EngineCase.text(2, &random))
        }
      })
  }
}
