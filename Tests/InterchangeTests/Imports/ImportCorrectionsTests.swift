import Testing

@testable import Interchange
@testable import Postmortems

/// What somebody who has looked at a file knows better holds.
struct ImportCorrectionsTests {
  private static let text = """
    # Labels come out blank

    Severity: SEV2

    ## Timeline

    - 2022-02-01 10:00 The spooler stops
    - 10:20 Restarted
    - 10:30 Coffee

    ## Action items

    - Alarm on empty labels (owner: Jonas Petersen)
    - Print a test label
    """

  private func read(_ correct: (inout ImportCorrections) -> Void) throws -> Imported {
    var (ids, corrections) = (Dice(), ImportCorrections())
    correct(&corrections)
    let context = ImportContext(author: Protocols.lena, now: Protocols.now, zone: "UTC", people: [])
    return try Imports.read(file: "a.md", text: Self.text, context, corrections: corrections, ids: &ids)
  }

  @Test func `title, language, severity, owners and what rows say`() throws {
    let postmortem = try read {
      $0.title = "Blank labels"
      $0.language = .de
      $0.severity = "SEV1"
      $0.owners = ["0": "", "1": "Lena Harms", "9": "nobody there"]
      $0.texts = ["1": "Started anew", "2": "  ", "x": "no row"]
    }.postmortem
    #expect((postmortem.title, postmortem.language) == ("Blank labels", .de))
    #expect(postmortem.incidents.items.map(\.severity) == ["SEV1"])
    #expect(postmortem.actionItems.items.map(\.owner) == [nil, .typed("Lena Harms")])
    #expect(postmortem.timeline.events.map(\.text) == ["The spooler stops", "Started anew", "Coffee"])
  }

  @Test func `days and states of action items`() throws {
    let items = try read {
      $0.dues = ["0": "2022-03-01", "1": ""]
      $0.states = ["0": .done, "1": .open]
    }.postmortem.actionItems.items
    #expect(items.map(\.due?.spelled) == ["2022-03-01", nil])
    #expect(items.map(\.state) == [.done, .open])
    #expect(throws: ImportRefusal.badDue("soon")) { try read { $0.dues = ["0": "soon"] } }
  }

  @Test func `a severity that was emptied is none, one that is too long is refused`() throws {
    #expect(try read { $0.severity = " " }.postmortem.incidents.items.map(\.severity) == [nil])
    #expect(throws: ImportRefusal.self) { try read { $0.severity = String(repeating: "a", count: 41) } }
  }

  @Test func `a time that was emptied is unknown`() throws {
    let imported = try read { $0.times = ["1": ""] }
    let row = try #require(imported.postmortem.timeline.events.first { $0.text == "Restarted" })
    #expect((row.when.typed, row.when.earliest) == ("", nil))
    #expect(imported.rowsAsWritten.map(\.typed) == ["2022-02-01 10:00", "", "10:30"])
  }

  @Test func `a row that is none is kept as text, and those below it keep their places`() throws {
    let imported = try read {
      $0.asText = ["1"]
      $0.times = ["2": "10:40"]
    }
    #expect(imported.postmortem.timeline.events.map(\.text) == ["The spooler stops", "Coffee"])
    #expect(imported.postmortem.timeline.events.map(\.when.typed) == ["2022-02-01 10:00", "10:40"])
    #expect(imported.postmortem.notes == "- 10:20 Restarted")
    #expect(imported.rowsAsWritten.map { $0.event == nil } == [false, true, false])
    #expect(Postmortem.replay(imported.changes) == imported.postmortem)
  }
}
