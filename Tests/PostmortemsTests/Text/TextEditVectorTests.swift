import Foundation
import Postmortems
import Testing

/// The same vectors that the browser's edits run: server and browser understand edits alike.
struct TextEditVectorTests {
  let vectors: Vectors

  init() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = tests.appendingPathComponent("Vectors/text-edit.json")
    vectors = try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }

  @Test func `edits apply as the vectors say, or are refused`() throws {
    for vector in vectors.apply {
      if let refusal = vector.refusal {
        let error = #expect(throws: Refusal.self) { try vector.edit.applied(to: vector.text) }
        #expect(error?.name == refusal)
      } else {
        #expect(try vector.edit.applied(to: vector.text).utf16.elementsEqual((vector.result ?? "").utf16))
      }
    }
  }

  @Test func `edits transform as the vectors say, and both orders meet`() throws {
    for vector in vectors.transform {
      #expect(vector.a.transformed(over: vector.b, first: true) == vector.aOverB)
      #expect(vector.b.transformed(over: vector.a, first: false) == vector.bOverA)
      #expect(try vector.aOverB.applied(to: vector.b.applied(to: vector.text)) == vector.result)
      #expect(try vector.bOverA.applied(to: vector.a.applied(to: vector.text)) == vector.result)
    }
  }

  @Test func `edits compose as the vectors say`() throws {
    for vector in vectors.compose {
      #expect(vector.a.composed(with: vector.b) == vector.composed)
      #expect(try vector.composed.applied(to: vector.text) == vector.result)
    }
  }

  @Test func `a difference leads from one text to the other`() throws {
    for vector in vectors.diff { #expect(try vector.edit.applied(to: vector.before) == vector.after) }
  }

  struct Vectors: Decodable {
    struct Apply: Decodable {
      let text: String
      let edit: TextEdit
      let result: String?
      let refusal: String?
    }

    struct Transform: Decodable {
      let text: String
      let a: TextEdit
      let b: TextEdit
      let aOverB: TextEdit
      let bOverA: TextEdit
      let result: String
    }

    struct Compose: Decodable {
      let text: String
      let a: TextEdit
      let b: TextEdit
      let composed: TextEdit
      let result: String
    }

    struct Difference: Decodable {
      let before: String
      let after: String
      let edit: TextEdit
    }

    let apply: [Apply]
    let transform: [Transform]
    let compose: [Compose]
    let diff: [Difference]
  }
}
