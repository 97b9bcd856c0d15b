import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

/// Files in our own format that somebody has written in.
struct EditedFileTests {
  private func read(_ edits: [(String, String)]) throws -> (
    postmortem: Postmortem, people: [PersonID: Person]
  ) {
    var text = try GoldenFormatTests.text("version-1.md")
    for (old, new) in edits {
      try #require(text.contains(old))
      text = text.replacing(old, with: new)
    }
    return try RoundTripTests.read(text)
  }

  private func rows(_ postmortem: Postmortem) -> [String] {
    postmortem.timeline.events.map { "\($0.when.earliest?.spelled ?? "?") \($0.text.lines.first ?? "")" }
  }

  @Test func `a time that was changed holds, and what refers to the row stays with it`() throws {
    let postmortem = try read([("**09:10** *(feeds", "**09:25** *(feeds")]).postmortem
    let row = try #require(postmortem.timeline.events.first { $0.text.hasPrefix("First") })
    #expect(row.when.typed == "09:25")
    #expect(row.when.earliest?.spelled == "2021-06-10T07:25:00Z")
    #expect(row.flags == [.feedsCause])
    #expect(postmortem.causes.items.first?.events == [row.id])
  }

  @Test func `a text, a kind and a title that were changed hold`() throws {
    let postmortem = try read([
      ("*(feeds the cause)* First | label comes out blank", "*(activity)* Last label"),
      ("# Label printers at the ramp: nothing on the labels", "# Labels"), ("lpstat -t", "lpstat"),
      ("No alarm on empty labels\n    <!--", "No alarm\n    <!--"),
    ]).postmortem
    let row = try #require(postmortem.timeline.events.first { $0.text == "Last label" })
    #expect((row.kind, row.flags) == (.activity, []))
    #expect(postmortem.title == "Labels")
    #expect(postmortem.timeline.events.contains { $0.text.hasSuffix("```\nlpstat\n```\n") })
    #expect(postmortem.causes.items.map(\.text).contains("No alarm"))
  }

  @Test func `the time of a row by hand ends where a sentence may begin`() throws {
    let postmortem = try read([
      (
        "- **10:00–11:30**\n",
        "- 09:55 May release reverted\n- 09:56 - 3 pods lost\n- 15:45 am Standort\n- 09:58 – 09:59 off\n- years ago library added\n"
      ), ("  <!-- e6 web \"10:00–11:30\" 2021-06-10T08:00:00Z/2021-06-10T09:30:59Z minute span -->\n", ""),
    ]).postmortem
    let said = postmortem.timeline.events.map { "\($0.when.typed)|\($0.text)" }
    for row in [
      "09:55|May release reverted", "09:56|3 pods lost", "15:45|am Standort", "09:58 – 09:59|off",
      "years ago|library added",
    ] { #expect(said.contains(row)) }
  }

  @Test func `rows may be added without a remark, and taken out`() throws {
    let postmortem = try read([
      ("- **10:00–11:30**\n", "- **09:50** *(activity)* Added\n- 09:55 Added too\n- no time at all\n"),
      ("  <!-- e6 web \"10:00–11:30\" 2021-06-10T08:00:00Z/2021-06-10T09:30:59Z minute span -->\n", ""),
    ]).postmortem
    let rows = rows(postmortem)
    #expect(rows.contains("2021-06-10T07:50:00Z Added"))
    #expect(rows.contains("2021-06-10T07:55:00Z Added too"))
    #expect(rows.contains("? no time at all"))
    #expect(rows.count == 8)
    #expect(postmortem.timeline.events.first { $0.text == "Added" }?.source == "import")
  }

  @Test func `a row in another zone is of the day above it, and one may be counted from the row above`()
    throws
  {
    let added = "- **01:14 UTC** Added\n- **ten minutes later** Added too\n"
    let rows = rows(try read([("- **10:00–11:30**\n", added + "- **10:00–11:30**\n")]).postmortem)
    #expect(rows.contains("2021-06-10T01:14:00Z Added"))
    #expect(rows.contains("2021-06-10T01:24:00Z Added too"))
  }

  @Test func `without any remark the visible words are read`() throws {
    let text = try GoldenFormatTests.text("version-1.md").lines.filter {
      !$0.trimmed.utf8.starts(with: "<!--".utf8)
    }.joined(separator: "\n")
    let (postmortem, people) = try RoundTripTests.read(text)
    #expect(postmortem.timeline.count == 6)
    #expect(
      rows(postmortem).contains("2021-06-10T07:10:00Z First | label comes out blank"))
    #expect(postmortem.causeTree.map(\.number) == ["1", "1.1", "2"])
    let items = postmortem.actionItems.items
    #expect(items.map(\.state) == [.done, .replaced, .dropped, .open])
    #expect(items.first?.events.count == 2)
    #expect(items.first?.causes.count == 2)
    #expect(postmortem.meetings.items.map(\.at.spelled) == ["2021-06-11T09:00:00Z", "2021-06-21T09:00:00Z"])
    #expect(postmortem.meetings.items.first?.present.count == 4)
    #expect(people.values.map(\.name).contains("Oldig, Henrik"))
    #expect(postmortem.summary.hasPrefix("For two hours"))
    let incident = try #require(postmortem.incidents.items.first)
    #expect(postmortem.when(.detected, of: incident)?.time.earliest?.spelled == "2021-06-10T07:40:00Z")
  }

  @Test func `a box that was ticked is done, one that was emptied is open`() throws {
    let items = try read([("[ ] **4**", "[x] **4**"), ("[x] **3**", "[ ] **3**")]).postmortem.actionItems
      .items
    #expect(items.map(\.state) == [.done, .replaced, .open, .done])
  }

  @Test func `a link that was changed goes where it says`() throws {
    let postmortem = try read([
      ("  - *Causes:* 1, 1.1\n", "  - *Causes:* 2\n"),
      ("  - *Events:* 2021-06-10 09:10, 2021-06-10 09:40", "  - *Events:* 2021-06-10 09:40"),
      ("  - *Owner:* Oldig, Henrik", "  - *Owner:* Jonas Petersen"),
    ]).postmortem
    let item = try #require(postmortem.actionItems.items.first)
    #expect(item.causes.compactMap { postmortem.causes[$0]?.text } == ["Nobody owns the ramp's printers"])
    #expect(item.events.compactMap { postmortem.timeline[$0]?.when.typed } == ["09:40"])
    #expect(postmortem.actionItems.items.last?.owner != nil)
  }

  @Test func `what has no place is kept in the notes`() throws {
    let notes = try read([
      ("## Ideas\n", "## Weather\n\nIt rained.\n\n## Ideas\n\nWritten below the heading.\n"),
      ("  - *Priority:* low\n", "  - *Priority:* low\n  - *Mood:* low\n"),
    ]).postmortem.notes
    #expect(notes.contains("## Weather\n\nIt rained."))
    #expect(notes.contains("Written below the heading."))
  }

  @Test func `a detail that nobody knows is part of the text`() throws {
    let items = try read([("  - *Priority:* low\n", "  - *Priority:* low\n  - *Mood:* low\n")]).postmortem
      .actionItems.items
    #expect(items[2].text == "Buy a printer\n- *Mood:* low")
  }

  @Test(arguments: [
    "e2 \"", "e2 web \"09:10\" 2021-06-10T07:10:00Z/2020-06-10T07:10:59Z minute", "", "e2 web",
    "e99999999999999999999", "e2 web \"09:10\" nonsense", "e2 WEB \"09:10\" \"x\" unknown", "e2 web \"\\u00",
  ])
  func `a remark that was damaged is passed over`(_ words: String) throws {
    let old = "e2 web \"09:10\" \"2021-06-10 09:10\" 2021-06-10T07:10:00Z/2021-06-10T07:10:59Z minute"
    let postmortem = try read([(old, words)]).postmortem
    #expect(postmortem.timeline.count == 6)
    #expect(postmortem.timeline.events.contains { $0.text.hasPrefix("First | label comes out blank") })
  }

  @Test func `line ends of another system make no difference`() throws {
    let text = try GoldenFormatTests.text("version-1.md")
    let (one, two) = (
      try RoundTripTests.read(text), try RoundTripTests.read(text.replacing("\n", with: "\r\n"))
    )
    #expect(one.postmortem == two.postmortem)
  }
}

struct RefusedFormatTests {
  private func refusal(_ front: String) -> ImportRefusal? {
    do {
      _ = try Protocols.read("---\n\(front)\n---\n\n# A\n")
      return nil
    } catch { return error as? ImportRefusal }
  }

  @Test(arguments: ["nachlese: 3", "nachlese: 0", "nachlese: next", "nachlese:", "nachlese: [1]"])
  func `a version that is not known is refused`(_ front: String) {
    #expect(refusal(front) == .unknownFormat)
  }

  @Test(arguments: [
    "nachlese: 1\ntitle: [", "nachlese: 1\nnachlese: 1", "nachlese: 1\ntitle: \"a", "nachlese: 1\n\tx: 1",
    "nachlese: 1\na: &a [x, x]\nb: [*a, *a]",
  ])
  func `front matter that is no YAML is refused`(_ front: String) {
    #expect(refusal(front) == .badFrontMatter)
  }

  @Test func `deep and large front matter does no harm`() {
    let deep = "nachlese: 1\ntitle: " + String(repeating: "[", count: 50_000)
    #expect(refusal(deep) == .badFrontMatter)
    let large = "nachlese: 1\ntitle: " + String(repeating: "a", count: 1_100_000)
    #expect(refusal(large) == .badFrontMatter)
  }

  @Test func `a file that says next to nothing is read`() throws {
    let imported = try Protocols.read("---\nnachlese: 1\n---\n", zone: "Europe/Berlin")
    #expect(imported.postmortem.title == "?")
    #expect(imported.postmortem.zone == "Europe/Berlin")
    #expect(imported.report.zoneIsAssumed)
  }

  @Test func `a zone that nobody knows is refused`() {
    #expect(refusal("nachlese: 1\nzone: Ramp/South") == .unknownZone)
  }

  @Test func `deeply nested lists and many open texts are read in time`() throws {
    let nested = (0..<3_000).map { String(repeating: "  ", count: $0) + "- **x** a" }.joined(separator: "\n")
    let open = String(repeating: "<!-- summary -->\n<!-- summary 3 -->\n", count: 20_000)
    let clock = ContinuousClock()
    let taken = clock.measure {
      for body in ["## Causes\n\n\(nested)\n", "## Summary\n\n\(open)"] {
        #expect(throws: ImportRefusal.textTooLong) { try Protocols.read("---\nnachlese: 1\n---\n\n" + body) }
      }
    }
    #expect(taken < .seconds(120))
  }
}
