import Foundation
import Interchange
import Postmortems
import Testing

struct TableFormsTests {
  @Test func `a table needs no outer bars`() throws {
    let rows = try imported(
      """
      # Scanner down

      Time | Event
      --- | ---
      2022-02-01 10:00 | Scanner stops
      2022-02-01 10:20 | Scanner runs
      """
    ).rows
    #expect(rows == ["2022-02-01T09:00:00Z Scanner stops", "2022-02-01T09:20:00Z Scanner runs"])
  }

  @Test func `two tables are one timeline, each in the zone that it states`() throws {
    let imported = try imported(
      """
      # Scanner down

      ## Depot

      | Time (UTC) | Event |
      |---|---|
      | 2022-02-01 10:00 | Scanner stops |

      ## Warehouse

      | Zeit (MEZ) | Ereignis |
      |---|---|
      | 2022-02-01 10:30 | Lamp goes out |
      """)
    #expect(imported.rows == ["2022-02-01T09:30:00Z Lamp goes out", "2022-02-01T10:00:00Z Scanner stops"])
    #expect(Postmortem.replay(imported.changes) == imported.postmortem)
  }

  @Test func `the nearest row with a day lends it, in another zone too, and as it is written there`() throws {
    let rows = try imported(
      """
      # Scanner down

      ## Depot

      | Time (UTC) | Event |
      |---|---|
      | 2022-02-01 23:30 | Scanner stops |

      ## Warehouse

      | Time (CET) | Event |
      |---|---|
      | since about 2012 | The lamp is old |
      | 23:40 | Lamp goes out |
      """
    ).rows
    #expect(
      rows == [
        "2011-12-31T23:00:00Z The lamp is old", "2022-02-01T22:40:00Z Lamp goes out",
        "2022-02-01T23:30:00Z Scanner stops",
      ])
  }

  @Test func `the rows lend their days in the order in which they are written`() throws {
    let rows = try imported(
      "# Scanner\n\n## Ablauf\n\n- 2022-02-01 10:00 Aus\n- seit ca. 2012: Die Lampe ist alt\n- 10:20 An\n"
    ).rows
    #expect(
      rows == [
        "2011-12-31T23:00:00Z Die Lampe ist alt", "2022-02-01T09:00:00Z Aus", "2022-02-01T09:20:00Z An",
      ])
  }

  @Test func `the day of clock times may stand in the heading, or in the name of the file`() throws {
    let table = "| Time | Event |\n|---|---|\n| 09:12 | Scanner stops |\n| 09:40 | Scanner runs |\n"
    let expected = ["2022-02-01T08:12:00Z Scanner stops", "2022-02-01T08:40:00Z Scanner runs"]
    #expect(try imported("# Scanner\n\n## 2022-02-01\n\n" + table).rows == expected)
    #expect(try imported(table, file: "log/2022-02-01-scanner.md").rows == expected)
  }

  @Test func `a column with the day and one with the clock are one time`() throws {
    let text =
      "| Datum | Uhrzeit | Ereignis |\n|---|---|---|\n| 2022-02-01 | 10:00 | Aus |\n| | 10:05 | An |\n"
    #expect(try imported(text).rows == ["2022-02-01T09:00:00Z Aus", "2022-02-01T09:05:00Z An"])
  }

  @Test func `further columns are kept in the text`() throws {
    let text = "| Time | Event | Who |\n|---|---|---|\n| 2022-02-01 10:00 | Off | TB |\n"
    #expect(try imported(text).rows == ["2022-02-01T09:00:00Z Off\nWho: TB"])
  }

  @Test func `a German protocol is German`() throws {
    let text = """
      # Leere Etiketten

      ## Zusammenfassung

      Zwei Depots haben Pakete ohne Adresse verschickt, und niemand hat es bemerkt.

      ## Zeitleiste

      Alle Zeiten in MEZ.

      | Zeit | Ereignis |
      |---|---|
      | 14.06.2022 09:02 | Das erste leere Etikett |

      ## Maßnahmen

      - Die Warteschlange wird überwacht (Kümmerer: Lena Harms)
      """
    let postmortem = try imported(text).postmortem
    #expect(postmortem.language == .de)
    #expect(postmortem.timeline.events.first?.when.earliest?.ISO8601Format() == "2022-06-14T07:02:00Z")
    #expect(postmortem.actionItems.items.first?.owner == .typed("Lena Harms"))
  }

  @Test(arguments: [
    ("", ImportRefusal.empty), ("# Only words\n\nNothing happened.", .noTimeline),
    ("| Part | Price |\n|---|---|\n| Lamp | cheap |\n", .noTimeline), ("| a\u{0} |", .notText),
    ("## Action items\n\n| Due | What |\n|---|---|\n| 2022-02-01 | Paint |\n", .noTimeline),
  ])
  func `what is no protocol is refused and says why`(_ text: String, _ refusal: ImportRefusal) {
    #expect(throws: refusal) { try imported(text) }
    #expect(refusal.description.hasSuffix("."))
  }

  @Test func `the zone of a file without one is the workspace's, and that is said`() throws {
    let imported = try imported(
      "| Time | Event |\n|---|---|\n| 2022-02-01 10:00 | Off |\n", zone: "Asia/Tokyo")
    #expect(imported.rows == ["2022-02-01T01:00:00Z Off"])
    #expect(imported.report.zoneIsAssumed)
  }

  @Test func `a table of ten thousand rows is read whole`() throws {
    let rows = (0..<10_000).map { "| 2022-02-01 \(10 + $0 % 10):00 | row \($0) |" }
    let text = "| Time | Event |\n|---|---|\n" + rows.joined(separator: "\n")
    #expect(try imported(text).report.rows == 10_000)
  }

  @Test func `an empty line, a second rule or the head once more does not end a table`() throws {
    let rows = try imported(
      """
      | Time | Event |
      |---|---|
      | 2022-02-01 10:00 | Off |

      | 2022-02-01 10:05 | Called |
      | Time | Event |
      |---|---|
      | 2022-02-01 10:20 | On |
      """
    ).rows
    #expect(rows.map { $0.split(separator: " ").last } == ["Off", "Called", "On"])
  }

  @Test(arguments: [
    "## Timeline (2022-02-01)", "## 1 February 2022", "Date: 2022-02-01", "- **Date:** 2022-02-01",
  ])
  func `a day stated above the table is that of its clock times`(_ line: String) throws {
    let text = "# Scanner\n\n" + line + "\n\n| Time | Event |\n|---|---|\n| 09:12 | Off |\n| 09:40 | On |\n"
    #expect(try imported(text).rows == ["2022-02-01T08:12:00Z Off", "2022-02-01T08:40:00Z On"])
  }

  @Test func `a row with a day and no text is the day of the rows below it`() throws {
    let text = """
      | Time | Event |
      |---|---|
      | 2022-02-01 | |
      | 09:12 | Off |
      | **2022-02-02** | |
      | **09:40** | On |
      """
    let imported = try imported(text)
    #expect(imported.rows == ["2022-02-01T08:12:00Z Off", "2022-02-02T08:40:00Z On"])
    #expect(Postmortem.replay(imported.changes) == imported.postmortem)
  }
}
