import Postmortems
import Testing

@testable import Storage

struct PromptsTests {
  @Test func `the pool's own words are kept by language and place, until the product's are taken again`()
    async throws
  {
    try await TestMembership.kept { membership in
      let prompts = membership.prompts
      let (opens, dry) = (
        Prompts.Place(.causes, .opens), Prompts.Place(.eventStorming, .dry)
      )
      try await prompts.write([opens: "What made it easy?", dry: "Read it aloud."], .en)
      try await prompts.write([opens: "Was machte es leicht?"], .de)
      try await prompts.write([opens: "What made it likely?"], .en)
      #expect(try await prompts.read(.en) == [opens: "What made it likely?", dry: "Read it aloud."])
      try await prompts.write([opens: nil], .en)
      #expect(try await prompts.read(.en) == [dry: "Read it aloud."])
      #expect(try await prompts.read(.de) == [opens: "Was machte es leicht?"])
    }
  }

  @Test func `a text that is too long is refused, and nothing of what came with it is kept`() async throws {
    try await TestMembership.kept { membership in
      let long = String(repeating: "x", count: Prompts.longest + 1)
      let texts: [Prompts.Place: String?] = [.init(.causes, .opens): "Kept?", .init(.causes, .dry): long]
      await #expect(throws: Refusal.textTooLong(limit: Prompts.longest)) {
        try await membership.prompts.write(texts, .en)
      }
      let kept = try await membership.prompts.read(.en)
      #expect(kept.isEmpty)
    }
  }
}
