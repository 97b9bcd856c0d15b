import Foundation
import Testing

@testable import Postmortems
@testable import Storage
@testable import Website

/// The page on which many events are entered at once, and what it says of the lines.
struct LinesViewTests {
  let rendering: Rendering

  init() throws { rendering = try Rendering.once() }

  private func form(_ text: String, day: String = "2021-12-10", source: String = "hand", checked: String = "")
    throws -> Form
  {
    var parts = URLComponents()
    parts.queryItems = [
      URLQueryItem(name: "text", value: text), URLQueryItem(name: "day", value: day),
      URLQueryItem(name: "source", value: source), URLQueryItem(name: "entry", value: "x1"),
      URLQueryItem(name: "checked", value: checked),
    ]
    return try Form((parts.percentEncodedQuery ?? "").utf8)
  }

  private func answer(_ text: String, _ sample: Sample, isToAdd: Bool = false, checked: String = "") throws
    -> (TypedLines, LinesAnswer)
  {
    let typed = TypedLines(try form(text), for: sample.postmortem)
    let tomke = Participant(try Sample.id("tomke") as PersonID)
    let trial = LinesTrial(typed, in: sample.postmortem, by: tomke, at: sample.now)
    return (typed, LinesAnswer(trial, typed, isToAdd: isToAdd, checked: checked))
  }

  private func html(_ text: String, _ sample: Sample, isToAdd: Bool = false) throws -> String {
    let (typed, answer) = try answer(text, sample, isToAdd: isToAdd)
    let facts = try sample.facts(rendering)
    return rendering.part(LinesView(typed, answer, facts, account: nil), facts.words)
  }

  private static let text = """
    09:10 Alarm #ursache
    gegen 10 Uhr Anruf
    Niemand weiß etwas
    25:10 Neustart
    """

  @Test(arguments: Language.allCases) func `every tag has its field, and every word is there`(
    _ language: Language
  ) throws {
    let sample = try Sample.full(language)
    let facts = try sample.facts(rendering)
    let empty = LinesView(TypedLines(for: sample.postmortem), nil, facts, account: nil)
    #expect(TagWalk.faults(of: empty, rendering, facts.words) == [])
    for text in ["", Self.text, "2021-12-10\n"] {
      let (typed, answer) = try answer(text, sample)
      let view = LinesView(typed, answer, facts, account: try Sample.id("tomke"))
      #expect(TagWalk.faults(of: view, rendering, facts.words) == [])
    }
  }

  @Test func `each line says what was understood`() throws {
    let html = try html(Self.text, try Sample.full(.de))
    let facts = try Sample.full(.de).facts(rendering)
    #expect(html.contains("4 Zeilen, eine ohne Zeit, eine mit unlesbarer Zeit"))
    #expect(html.contains(facts.words("lines.noTime")))
    #expect(html.contains("„25:10“ ist als Zeit nicht zu verstehen"))
    #expect(html.contains("data-flag=\"feedsCause\""))
    #expect(html.contains("4 Zeilen eintragen"))
    #expect(html.contains(">\n09:10 Alarm #ursache\n"), "the text stands there to be corrected")
  }

  @Test func `what is refused is shown again, with the number of its line`() throws {
    let long = "\n09:10 a\n\n" + String(repeating: "9", count: 10) + "\u{1}b"
    let html = try html(long, try Sample.full(.en), isToAdd: true)
    #expect(html.contains("Line 4: "))
    #expect(!html.contains("value=\"add\""))
    #expect(html.contains("09:10 a"))
  }

  @Test func `only lines that were looked at are entered`() throws {
    let sample = try Sample.full(.en)
    let (typed, first) = try answer("09:10 a", sample, isToAdd: true)
    #expect(first.hasChanged && !first.isToAdd)
    let (_, second) = try answer("09:10 a", sample, isToAdd: true, checked: typed.digest)
    #expect(second.isToAdd && !second.hasChanged)
    let (_, other) = try answer("09:10 b", sample, isToAdd: true, checked: typed.digest)
    #expect(other.hasChanged && !other.isToAdd)
  }

  @Test func `the same lines from the same page are the same command, and others are another`() throws {
    let sample = try Sample.full(.en)
    let (one, again, other) = try (answer("a", sample), answer("a", sample), answer("b", sample))
    #expect(one.1.trial.command == again.1.trial.command && one.0.name == again.0.name)
    #expect(one.0.name != other.0.name && one.1.trial.command != other.1.trial.command)
  }

  @Test func `rows are as they will be`() throws {
    var sample = try Sample.full(.de)
    let (_, answer) = try answer(Self.text, sample)
    try sample.apply(answer.trial.command)
    for row in answer.trial.rows {
      #expect(sample.postmortem.timeline[row.id] == row)
    }
    #expect(answer.trial.rows.map(\.source) == Array(repeating: "web", count: 4))
  }

  @Test func `somebody else's words stay words`() throws {
    let html = try html("09:10 <script>\"\u{301}", try Sample.full(.en))
    #expect(!html.contains("<script>"))
  }

  @Test func `a page without a script says what was entered, and takes it back`() throws {
    let sample = try Sample.full(.en)
    let events = try [Sample.id("n1") as EventID, Sample.id("n2")].map {
      NewEvent(id: $0, when: "", text: "a")
    }
    var later = sample
    try later.apply(.timeline(.addEvents(events: events, source: nil, near: nil)))
    let changes = Array(later.changes.dropFirst(sample.changes.count))
    let rows = try #require(EnteredRows(Stamp(revision: 3, tag: "abc"), changes))
    let fields = rows.fields(rendering.catalogues[.en])
    #expect(fields["said"] as? String == "2 rows entered" && fields["stamp"] as? String == "3-abc")
    let none = EnteredRows(Stamp(revision: 3, tag: "abc"), [])
    #expect(none == nil)
  }
}
