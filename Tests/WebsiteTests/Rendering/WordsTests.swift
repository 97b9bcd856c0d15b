import Postmortems
import Testing

@testable import Website

/// One catalogue a language, and both say the same things.
struct WordsTests {
  let words = Words(
    .en, ["hello": "Hello {name}, {name}", "day.one": "{count} day", "day.other": "{count} days"])

  @Test func `names are filled in, once`() {
    #expect(words("hello", ["name": "{name}"]) == "Hello {name}, {name}")
    #expect(words("hello", ["name": "Lena"]) == "Hello Lena, Lena")
  }

  @Test func `one is not many`() {
    #expect(words.count("day", 1) == "1 day")
    #expect(words.count("day", 0) == "0 days")
  }

  @Test func `both catalogues load`() throws {
    let catalogues = try Rendering.once().catalogues
    #expect(catalogues[.de].keys == catalogues[.en].keys)
  }
}
