import Foundation
import Interchange
import Postmortems
import Testing

/// Protocols as they come out of wikis, offices, spreadsheets and chats.
struct ForeignFormsTests {
  private let scanner = ["2022-02-01T09:00:00Z Scanner stops", "2022-02-01T09:20:00Z Scanner runs"]

  @Test(arguments: [
    "- 2022-02-01 10:00 Scanner stops\n- 10:20 Scanner runs",
    "* **2022-02-01 10:00** – Scanner stops\n* **10:20** – Scanner runs",
    "1. 2022-02-01 10:00: Scanner stops\n2. 10:20: Scanner runs",
    "- [2022-02-01 10:00] Scanner stops\n- [10:20] Scanner runs",
    "- `2022-02-01 10:00` Scanner stops\n- `10:20` Scanner runs",
    "2022-02-01 10:00 Scanner stops\n10:20 Scanner runs",
    "2022-02-01\n\n10:00 Scanner stops\n\n10:20 Scanner runs",
    "### 2022-02-01 10:00\n\nScanner stops\n\n### 10:20\n\nScanner runs",
    "### 2022-02-01 10:00 - Scanner stops\n\n### 10:20 - Scanner runs",
    "### 2022-02-01\n\n- 10:00 Scanner stops\n- 10:20 Scanner runs",
    "### 2022-02-01\n\n#### 10:00 Scanner stops\n\n#### 10:20 Scanner runs",
  ])
  func `times begin the items of a list, lines, or headings`(_ timeline: String) throws {
    #expect(try imported("# Scanner down\n\n## Timeline\n\n\(timeline)\n").rows == scanner)
  }

  @Test func `a word that says nothing of the time belongs to the sentence`() throws {
    let text =
      "# Rampe\n\n## Ablauf\n\n- 2022-02-01 10:00 Der Scanner steht\n- 10:20 Uhr Die Lampe geht aus\n"
    let times = try imported(text).postmortem.timeline.events.map { "\($0.when.typed)|\($0.text)" }
    #expect(times == ["2022-02-01 10:00|Der Scanner steht", "10:20 Uhr|Die Lampe geht aus"])
  }

  @Test(arguments: [
    "Time,Event\n2022-02-01 10:00,Scanner stops\n10:20,Scanner runs\n",
    "2022-02-01 10:00;Scanner stops\n10:20;Scanner runs",
    "Zeit\tEreignis\r\n2022-02-01 10:00\tScanner stops\r\n10:20\tScanner runs\r\n",
    "\"Time\",\"Event\"\n\"2022-02-01 10:00\",\"Scanner stops\"\n\"10:20\",\"Scanner runs\"\n",
  ])
  func `a spreadsheet is a timeline whatever separates its columns`(_ text: String) throws {
    #expect(try imported(text).rows == scanner)
  }

  @Test func `a field in quotes holds separators, quotes and new lines, and is no Markdown`() throws {
    let text =
      "Time,Event,Who\n2022-02-01 10:00,\"Stops, \"\"hard\"\"\nat <b>once</b> | twice\",TB\n10:20,Runs,\n"
    let rows = try imported(text).rows
    #expect(rows.first == "2022-02-01T09:00:00Z Stops, \"hard\"\nat \\<b>once\\</b> | twice\nWho: TB")
    #expect(rows.last == "2022-02-01T09:20:00Z Runs")
  }

  @Test func `a page of a wiki is read with its headings, lists and table`() throws {
    let imported = try imported(
      """
      <html><head><title>Wiki</title><style>td {}</style></head><body><h1>Scanner down</h1>
      <p>For two hours <b>nothing</b> was scanned &amp; nobody knew.</p><h2>Timeline</h2>
      <table><tr><th>Time (UTC)</th><th>What</th></tr>
      <tr><td>2022-02-01 09:00</td><td><p>Scanner stops</p><ul><li>first one</li><li>then all</li></ul></td></tr>
      <tr><td>09:20</td><td>Restarted as the <a href="https://brackmoor.example/x">book</a> says</td></tr></table>
      <h2>Action items</h2><ul><li>Alarm on silence (owner: Lena Harms)</li></ul></body></html>
      """)
    #expect(
      imported.rows == [
        "2022-02-01T09:00:00Z Scanner stops\n- first one\n- then all",
        "2022-02-01T09:20:00Z Restarted as the [book](https://brackmoor.example/x) says",
      ])
    #expect(imported.postmortem.title == "Scanner down")
    #expect(imported.postmortem.summary == "For two hours **nothing** was scanned & nobody knew.")
    #expect(imported.postmortem.actionItems.items.first?.owner == .typed("Lena Harms"))
  }

  @Test func `a table out of an office has its heads in its first row, or none`() throws {
    let cells =
      "<tr><td><p><span>2022-02-01 10:00</span></p></td><td>Scanner stops</td></tr>"
      + "<tr><td>10:20</td><td>Scanner runs</td></tr></table>"
    let head = "<tr><td><p>Zeit</p></td><td><p>Ereignis</p></td></tr>"
    for table in ["<meta charset='utf-8'><b><table>\(head)\(cells)</b>", "<table>\(cells)"] {
      #expect(try imported(table).rows == scanner)
    }
    let within = "# Scanner down\n\nWe looked.\n\n<table>\(head)\n\(cells)\n\nThe rest is in the log.\n"
    #expect(try imported(within).rows == scanner)
    #expect(try imported(within).postmortem.summary.hasSuffix("The rest is in the log."))
  }

  @Test func `key events name the key times, whatever stands behind them`() throws {
    let postmortem = try imported(
      """
      # Scanner down

      - **Key events**
        - Fault occurs 2022-02-01 10:00
        - First detected: 2022-02-01 10:05
        - Resolved 2022-02-01 (time unclear)

      - **Impact**: Nothing was scanned.
        - Two ramps

      - **Actions**:
        - Alarm on silence

      Written the day after.
      """
    ).postmortem
    #expect(
      postmortem.timeline.events.map(\.text) == ["Resolved (time unclear)", "Fault occurs", "First detected"])
    let times = try #require(postmortem.incidents.items.first).keyTimes
    #expect(Set(times.keys) == [.started, .detected, .resolved])
    #expect(postmortem.summary.contains("Impact\n\nNothing was scanned.\n\n- Two ramps"))
    #expect(postmortem.actionItems.items.map(\.text) == ["Alarm on silence"])
    #expect(postmortem.notes.contains("Written the day after."))
  }

  @Test func `an encoding is recognised by the bytes`() throws {
    let text = "# Rampe\n\n## Ablauf\n\n- 14:30 Uhr: läuft über\n- 15:10 Uhr: zurück\n"
    let encodings: [String.Encoding] = [.utf8, .utf16, .utf16LittleEndian, .utf16BigEndian, .windowsCP1252]
    for encoding in encodings {
      let bytes = [UInt8](try #require(text.data(using: encoding)))
      #expect(try Imports.text(of: bytes).hasSuffix(text), "\(encoding)")
    }
    for bytes: [UInt8] in [
      [0x89, 0x50, 0x4E, 0x47, 0, 0, 1, 2], [0xFF, 0xFE, 0x41], [0xE4, 0xF6, 0xFC, 0xDF],
    ] {
      #expect(throws: ImportRefusal.notText) { _ = try Imports.text(of: bytes) }
    }
  }
}
