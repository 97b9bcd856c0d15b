import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

struct MarkdownExportTests {
  private let lena = Person(id: ID("lena-harms")!, name: "Lena Harms", account: true)

  private func postmortem(_ language: Language, _ commands: [Command]) throws -> Postmortem {
    let opening = try Opening(
      id: ID("labels")!, title: "Labels come out blank", language: language, zone: "Europe/Berlin",
      opener: lena.id, at: Protocols.now)
    var (postmortem, _) = Postmortem.opened(opening, incident: ID("i")!)
    for command in commands { _ = try postmortem.apply(command, by: Participant(lena.id), at: Protocols.now) }
    return postmortem
  }

  private func text(_ postmortem: Postmortem) -> String {
    MarkdownExport.text(of: postmortem, people: [lena.id: lena])
  }

  private func event(
    _ id: String, _ when: String, _ text: String, _ flags: Set<TimelineEvent.Flag> = []
  ) -> Command {
    .timeline(
      .addEvent(id: ID(id)!, when: when, text: text, kind: .activity, flags: flags, source: "web", near: nil))
  }

  /// The file of the postmortem about the labels.
  private static let labels = """
    ---
    nachlese: 2
    title: Labels come out blank
    language: en
    zone: Europe/Berlin
    state: open
    opened: 2023-11-14T22:13:20Z
    incidents:
    - kind: outage
      severity: SEV2
    participants: [Lena Harms]
    ---

    # Labels come out blank

    <!-- teaser -->
    > Silence is no sign of health.
    <!-- /teaser -->

    ## Key times

    - **Detected** 2021-06-10 09:40
      <!-- k1 e3 "2021-06-10 09:40" -->

    ## Summary

    <!-- summary -->
    Two hours.

    ### Ramp

    ```
    # as is
    ```
    <!-- /summary -->

    ## Timeline

    Times in Europe/Berlin.

    ### 2012

    - **2012** *(activity)* Printers bought
      <!-- e1 web "2012" 2011-12-31T23:00:00Z/2012-12-31T22:59:59Z year -->

    ### 2021-06-10

    - **09:10** *(activity, feeds the cause)* First | label
      <!-- e2 web "09:10" "2021-06-10 09:10" 2021-06-10T07:10:00Z/2021-06-10T07:10:59Z minute -->
    - **09:40** *(activity)* Spooler
      restarted
      <!-- e3 web "09:40" 2021-06-10T07:40:00Z/2021-06-10T07:40:59Z minute -->

    ## Causes

    - **1** The spooler is silent
      <!-- c1 e2 "2021-06-10 09:10" -->
      - *Events:* 2021-06-10 09:10
      - **1.1** No alarm
        <!-- c2 -->

    ## Action items

    - [x] **1** Alarm on empty labels
      <!-- a1 m1 -->
      - *Owner:* Lena Harms
      - *Due:* 2021-07-01
      - *Priority:* high
      - *done:* rolled out
      - *Causes:* 1.1

    ## Ideas

    - **1** Two printers
      <!-- i1 -->
      - *Kind:* idea for an action item
      - *not taken:* too dear

    ## Meetings

    - **2023-11-14 23:13** *(Meeting)*
      <!-- m1 "2023-11-14 23:13" 2023-11-14T22:13:20Z/.. -->
      - *facilitated by:* Lena Harms
      - *present:* Lena Harms

    ## Parking lot

    - **1** Who orders labels?
      <!-- p1 -->
      - *Step:* Event storming

    """

  @Test func `a postmortem reads well as a file`() throws {
    let item = Command.actionItem(
      .addActionItem(
        id: ID("a1")!, text: "Alarm on empty labels", causes: [ID("c2")!], events: nil, owner: lena.id,
        due: CivilDate(spelled: "2021-07-01"), priority: .high))
    let postmortem = try postmortem(
      .en,
      [
        .incident(.setSeverity(incident: ID("i")!, severity: "SEV2")),
        event("e1", "2021-06-10 09:10", "First | label", [.feedsCause]),
        event("e2", "09:40", "Spooler\nrestarted"),
        event("e3", "2012", "Printers bought"),
        .incident(.setKeyTime(incident: ID("i")!, key: .detected, typed: nil, event: ID("e2")!)),
        .cause(.addCause(id: ID("c1")!, text: "The spooler is silent", parent: nil, events: [ID("e1")!])),
        .cause(.addCause(id: ID("c2")!, text: "No alarm", parent: ID("c1")!, events: nil)),
        .meeting(.beginMeeting(id: ID("m1")!, facilitator: nil)), item,
        .actionItem(.finishActionItem(actionItem: ID("a1")!, reason: "rolled out")),
        .idea(.addIdea(id: ID("i1")!, text: "Two printers", event: nil)),
        .idea(.leaveIdea(idea: ID("i1")!, reason: "too dear")),
        .parkingLot(.park(id: ID("p1")!, text: "Who orders labels?")),
        .text(.edit(text: .summary, edit: TextEdit([.insert("Two hours.\n\n# Ramp\n\n```\n# as is\n```")]))),
        .text(.edit(text: .teaser, edit: TextEdit([.insert("Silence is no sign of health.")]))),
      ])
    #expect(text(postmortem) == Self.labels)
  }

  @Test func `a German one has German headings, and empty sections are left out`() throws {
    let postmortem = try postmortem(.de, [event("e1", "gestern 14 Uhr", "Etikett leer")])
    let written = text(postmortem)
    #expect(written.contains("## Zeitleiste\n"))
    #expect(written.contains("- **gestern 14 Uhr** *(Tätigkeit)* Etikett leer\n"))
    #expect(!written.contains("## Maßnahmen"))
    #expect(!written.contains("\n\n\n"))
  }

  @Test func `a text stays within its item`() throws {
    var postmortem = try postmortem(.en, [event("e1", "2021-06-10", "a")])
    _ = try postmortem.apply(
      .text(.edit(text: .of(.event(ID("e1")!)), edit: TextEdit([.retain(1), .insert("\n## No heading")]))),
      by: Participant(lena.id), at: Protocols.now)
    #expect(text(postmortem).contains("a\n  ## No heading\n"))
  }
}
