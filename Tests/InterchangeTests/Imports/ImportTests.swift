import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

struct ImportTests {
  @Test func `a protocol becomes a postmortem`() throws {
    let imported = try Protocols.read(Written.whole)
    let postmortem = imported.postmortem
    #expect(postmortem.title == "Labels come out blank")
    #expect(postmortem.opener == Protocols.lena.person)
    #expect((postmortem.language, postmortem.zone) == (.en, "Europe/Berlin"))
    #expect(postmortem.summary == "For two hours the printers at the ramp printed nothing.")
    #expect(imported.instants == ["2021-06-10T07:10:00Z", "2021-06-10T07:40:00Z"])
    #expect(imported.events.map(\.text) == ["First label comes out blank", "Spooler restarted"])
    #expect(postmortem.causes.items.map(\.text) == ["No alarm on empty labels"])
    #expect(postmortem.lessons == "- A spooler says nothing when it is full")
    #expect(postmortem.tags == ["Printing"])
    #expect(postmortem.notes == "# Stats\n\n- Time to detection: 15 minutes")
    #expect(imported.people.map(\.name) == ["LH", "JP"])
    // Whoever imports it opens it, and takes no part in it by that.
    #expect(postmortem.participants == Set(imported.people.map(\.id)))
    let incident = try #require(postmortem.incidents.items.first)
    #expect(incident.severity == "SEV2")
    #expect(postmortem.when(.detected, of: incident)?.time.typed == "2021-06-10 09:25")
    #expect(Postmortem.replay(imported.changes) == postmortem)
  }

  @Test func `action items keep owner, state and ticket`() throws {
    let imported = try Protocols.read(
      Protocols.table("| 2021-06-10 09:10 | a |") + """

        ## Action Items

        - [x] Alarm on empty labels (owner: Lena Harms)
        - Print a test label, https://tickets.example/browse/OPS-7
          - every night

        Later:

        | Action | Owner | Due | Status | Ticket |
        | --- | --- | --- | --- | --- |
        | Order labels | Jonas Petersen | 2021-07-01 | done | OPS-8 |
        | Clean the ramp | | soon | in progress | |
        """)
    let items = imported.postmortem.actionItems.items
    #expect(
      items.map(\.text) == [
        "Alarm on empty labels", "Print a test label, https://tickets.example/browse/OPS-7\n- every night",
        "Order labels", "Clean the ramp\nDue: soon\nStatus: in progress",
      ])
    #expect(items.map(\.owner) == [.typed("Lena Harms"), nil, .typed("Jonas Petersen"), nil])
    #expect(items.map(\.state) == [.done, .open, .done, .open])
    #expect(items.map(\.tickets) == [[], ["https://tickets.example/browse/OPS-7"], ["OPS-8"], []])
    #expect(items[2].due == CivilDate(spelled: "2021-07-01"))
    #expect(imported.postmortem.notes == "# Action Items\n\nLater:")
  }

  @Test func `a name that is known without an account is that person`() throws {
    let known = Person(id: try #require(ID("jp")), name: "Jonas Petersen", account: false)
    let account = Person(id: try #require(ID("lh")), name: "Lena Harms", account: true)
    let text = Protocols.table("| 2021-06-10 09:10 | a |") + "\n## Attendees\n\nJonas Petersen, Lena Harms\n"
    let imported = try Protocols.read(text, people: [known, account])
    #expect(imported.people.map(\.name) == ["Lena Harms"])
    #expect(imported.postmortem.participants.contains(known.id))
    #expect(!imported.postmortem.participants.contains(account.id))
  }

  @Test func `every line without a place is kept under its heading`() throws {
    let imported = try Protocols.read(Written.loose)
    #expect(imported.postmortem.summary == "Written the morning after.\n\nIt was cold.")
    #expect(
      imported.postmortem.notes == """
        # Background

        Two printers.

        ## Ramp

        ```
        # no heading
        | no | table |
        ```

        # Timeline

        Times are in UTC. Some are from memory.

        The rest is in the log.

        # Open questions
        """)
  }

  @Test func `links take the addresses along that the file keeps apart`() throws {
    let imported = try Protocols.read(
      Protocols.table("| 2021-06-10 09:10 | see [the log][l] and [Log] |")
        + "\n## Summary\n\nAs in [log][].\n\n[l]: https://a.example/l\n[log]: b.md\n[spare]: c.md\n")
    #expect(imported.events.first?.text == "see [the log](https://a.example/l) and [Log](b.md)")
    #expect(imported.postmortem.summary == "As in [log](b.md).")
    #expect(imported.postmortem.notes == "[spare]: c.md")
  }

  @Test func `headings within a section begin at the top of its text`() throws {
    let text =
      Protocols.table("| 2021-06-10 09:10 | a |") + "\n## Lessons Learned\n\n### Ramp\n\nIt is cold.\n"
    #expect(try Protocols.read(text).postmortem.lessons == "# Ramp\n\nIt is cold.")
  }
}
