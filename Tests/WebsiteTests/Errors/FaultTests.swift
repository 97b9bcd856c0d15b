import Foundation
import Postmortems
import Testing

@testable import Website

/// What is wrong with a field, in words.
struct FaultTests {
  private static let faults = [
    "missing", "null", "string", "boolean", "number", "list", "object", "notJSON", "choice", "name",
    "manyNames", "id", "item", "textField", "date", "instant", "stamp", "step", "wholeNumber", "either",
    "base64", "path", "line", "noAccount", "refused",
  ]

  @Test(arguments: faults) func `every fault has words in both languages, with the field in them`(
    name: String
  ) throws {
    let values = [
      "allowed": "a", "limit": "9", "least": "0", "most": "9", "other": "base64", "sentence": "No.",
    ]
    for language in Language.allCases {
      let words = try Rendering.once().catalogues[language]
      let sentence = Fault(name, "command.kind", values).sentence(words)
      #expect(sentence.contains("command.kind") && !sentence.contains("{"), "\(sentence)")
      #expect(!Fault(name, "", values).sentence(words).contains("{"))
    }
  }

  @Test func `a page says it too, without a field`() throws {
    let words = try Rendering.once().catalogues[.de]
    #expect(
      Problem.badRequest(Fault("notJSON", "")).place(words)
        == "Der Inhalt der Anfrage ist kein gültiges JSON.")
    #expect(Problem.notFound.place(words) == nil)
  }
}
