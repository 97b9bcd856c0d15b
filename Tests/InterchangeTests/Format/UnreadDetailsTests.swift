import Testing

@testable import Interchange
@testable import Postmortems

/// Whatever somebody writes into a file in our own format and no field can hold stays, and is counted.
struct UnreadDetailsTests {
  private func read(_ body: String, front: String = "") throws -> Imported {
    try Protocols.read("---\nnachlese: 2\nzone: UTC\n\(front)---\n\n# Labels\n\n\(body)\n")
  }

  private func item(_ lines: String, box: String = "[ ]") throws -> (ActionItem, kept: Int) {
    let body = """
      ## Timeline

      ### 2021-06-10

      - **09:10** Label comes out blank
        <!-- e1 -->

      ## Causes

      - **1** The spooler is silent
      - **1.2** No alarm

      ## Action items

      - \(box) **1** Alarm on empty labels
        <!-- a1 -->
      \(lines.lines.map { "  \($0)" }.joined(separator: "\n"))
      - [ ] **2** Print a test label
      """
    let imported = try read(body)
    return (
      try #require(imported.postmortem.actionItems.items.first), imported.report.account.keptAsText
    )
  }

  @Test(arguments: [
    "- *Priority:* urgent", "- *Priority:* P1", "- *Causes:* 8.8", "- *Events:* 2021-01-01",
    "- *replaced by:* 2", "- *Due:* end of February", "- *Tickets:* javascript:alert(1)", "- *Mood:* low",
    "- *done:* rolled out",
  ])
  func `a detail of an open action item that cannot be read stays in its text`(_ line: String) throws {
    let (item, kept) = try item(line)
    #expect(item.text == "Alarm on empty labels\n\(line)")
    #expect(item.state == .open && item.priority == .normal && item.due == nil && item.causes.isEmpty)
    #expect(kept == 1)
  }

  @Test(arguments: ["- *replaced by:* 88", "- *replaced by:* 1"])
  func `a successor that is not there, or is the item itself, stays in its text`(_ line: String) throws {
    let (item, kept) = try item("- *replaced:* by something\n\(line)", box: "[x]")
    #expect(item.state == .replaced && item.reason == "by something" && item.replacedBy == nil)
    #expect(item.text == "Alarm on empty labels\n\(line)")
    #expect(kept == 1)
  }

  @Test func `of a list what is known is linked, and the rest stays`() throws {
    let (item, kept) = try item("- *Causes:* 1.2, 8.8\n- *Events:* 2021-06-10 09:10, 2021-01-01")
    #expect((item.causes.count, item.events.count) == (1, 1))
    #expect(item.text == "Alarm on empty labels\n- *Causes:* 8.8\n- *Events:* 2021-01-01")
    #expect(kept == 2)
  }

  @Test func `what stands there twice is read once, and stays once`() throws {
    let (item, _) = try item("- *Owner:* Lena Harms\n- *Owner:* Jonas Petersen\n- *Priority:* High")
    #expect(item.owner == .typed("Lena Harms"))
    #expect(item.priority == .high)
    #expect(item.text == "Alarm on empty labels\n- *Owner:* Jonas Petersen")
  }

  @Test(arguments: ["2022-02-28", "28 Feb 2022", "28.02.2022", "28.2.2022", "28 February 2022"])
  func `a day is due in any spelling that says it whole`(_ typed: String) throws {
    #expect(try item("- *Due:* \(typed)").0.due == CivilDate(spelled: "2022-02-28"))
  }

  @Test(arguments: [
    ("en", "(owner: Lena Harms)", nil), ("de", "(Kümmerer: Lena Harms)", nil),
    ("de", "(Kümmerer: Lena Harms, bis 28.02.2022)", "2022-02-28"),
  ])
  func `an action item that was added by hand has the owner that stands behind it`(
    _ language: String, _ said: String, _ due: String?
  ) throws {
    let heading = language == "de" ? "Maßnahmen" : "Action items"
    let item = try #require(
      try read(
        "## \(heading)\n\n- [ ] Alarm on **empty** labels \(said)",
        front: "language: \(language)\nparticipants: [Lena Harms]\n"
      ).postmortem.actionItems.items.first)
    #expect(item.text == "Alarm on **empty** labels")
    guard case .participant? = item.owner else { throw Refusal.unknownPerson }
    #expect(item.due?.spelled == due)
  }

  @Test func `an idea, a parked entry and a key time keep what no field holds`() throws {
    let imported = try read(
      """
      ## Key times

      - **Noticed** 2021-06-10 09:40
      - **Detected** 2021-06-10 09:41
      - **Detected** 2021-06-10 09:42

      ## Ideas

      - **1** Two printers
        <!-- i1 -->
        - *Kind:* idea for lunch
        - *taken, became:* Causes 9.9

      ## Parking lot

      - **1** Who orders labels?
        <!-- p1 -->
        - *Step:* Lunch
      """)
    let postmortem = imported.postmortem
    #expect(
      postmortem.ideas.items.map(\.text)
        == ["Two printers\n- *Kind:* idea for lunch\n- *taken, became:* Causes 9.9"])
    #expect(postmortem.ideas.items.map(\.outcome.name) == ["taken"])
    #expect(postmortem.parkingLot.items.map(\.text) == ["Who orders labels?\n- *Step:* Lunch"])
    #expect(
      postmortem.notes == "## Key times\n\n- **Noticed** 2021-06-10 09:40\n\n## Key times\n\n"
        + "- **Detected** 2021-06-10 09:42")
    #expect(imported.report.account.keptAsText == 6)
  }

  @Test(arguments: [
    "language: fr", "state: archived", "customer: [ACME]", "opened: last week", "# by hand",
    "editions: [soon]", "participants: [[Lena Harms]]", "alertGroup: [a]", "alertGroup: \"\"",
    "customer:\n  name: ACME\n  since: 2020",
  ])
  func `front matter that is not known, or cannot be read, becomes part of the notes`(_ front: String) throws
  {
    let imported = try read("", front: "\(front)\ntags: [ramp]\n")
    #expect(imported.postmortem.notes == "```yaml\n\(front)\n```")
    #expect(imported.postmortem.tags == ["ramp"])
    #expect(imported.report.account.keptAsText == front.lines.count)
  }

  @Test func `an incident of no known kind is one all the same, and what it was called is kept`() throws {
    let imported = try read(
      "", front: "incidents:\n- kind: fire\n  severity: high\n  cost: 3\n- kind: security\ntags: [ramp]\n")
    #expect(imported.postmortem.incidents.items.map(\.kind) == [.outage, .security])
    #expect(imported.postmortem.incidents.items.map(\.severity) == ["high", nil])
    #expect(imported.postmortem.notes == "```yaml\n- kind: fire\n  cost: 3\n```")
    #expect(imported.report.account.keptAsText == 2)
  }

  @Test func `whoever imports a restricted file reads it and takes no part`() throws {
    let restriction =
      "restriction:\n  reason: Names\n  until: 2099-01-01T00:00:00Z\n  people: [Tomke Behrens]\n"
    let postmortem = try read("", front: "participants: [Amira Saleh]\n" + restriction).postmortem
    let lena = try #require(Protocols.lena.person)
    #expect(postmortem.participants.count == 1 && !postmortem.participants.contains(lena))
    #expect(postmortem.restriction?.people.count == 2)
    #expect(postmortem.isReadable(by: Protocols.lena, at: Protocols.now))
  }

  @Test func `what was kept comes back once`() throws {
    let first = try read(
      "## Action items\n\n- [ ] **1** Alarm\n  <!-- a1 -->\n  - *Priority:* urgent",
      front: "state: archived\n")
    let written = MarkdownExport.text(of: first.postmortem, people: [:])
    let second = try RoundTripTests.read(written).postmortem
    #expect(second.actionItems.items.map(\.text) == first.postmortem.actionItems.items.map(\.text))
    #expect(second.notes == first.postmortem.notes)
  }
}
