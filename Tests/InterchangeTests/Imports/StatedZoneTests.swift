import Foundation
import Interchange
import Postmortems
import Testing

/// A zone that stands in the file holds, wherever it stands; the assumed one is Berlin's here.
struct StatedZoneTests {
  @Test(arguments: [
    "# Scanner\n\nDate: 2022-08-08 (UTC)\n\n- 10:00 off\n- 11:00 on",
    "# Scanner\n\n## Timeline — 2022-08-08, UTC\n\n- 10:00 off\n- 11:00 on",
    "# Scanner 2022-08-08 (times in UTC)\n\n- 10:00 off\n- 11:00 on",
    "# Scanner 2022-08-08 UTC\n\n## Timeline\n\n- 10:00 off\n- 11:00 on",
    "---\ntitle: Scanner\ndate: 2022-08-08\ntimezone: Etc/UTC\n---\n\n## Timeline\n\n- 10:00 off\n- 11:00 on",
    "# Scanner 2022-08-08\n\n| Time | TZ | Event |\n|---|---|---|\n| 10:00 | UTC | off |\n| 11:00 | UTC | on |",
    "Date,Time,Timezone,Event\n2022-08-08,10:00,UTC,off\n2022-08-08,11:00,UTC,on",
    "From,To,Zone,As typed,Event\n2022-08-08 10:00:00,,UTC,2022-08-08 10:00,off\n2022-08-08 11:00:00,,UTC,11:00,on",
  ])
  func `the zone of the times is found where the file states it`(_ text: String) throws {
    let rows = try imported(text + "\n").rows.map { $0.prefix(20) }
    #expect(rows == ["2022-08-08T10:00:00Z", "2022-08-08T11:00:00Z"])
  }

  @Test func `each row may have a zone of its own`() throws {
    let rows = try imported(
      "# Scanner 2022-08-08\n\n| Time | Zone | Event |\n|---|---|---|\n| 10:00 | UTC | off |\n"
        + "| 08:00 | America/New_York | on |\n| 15:00 | ramp | done |\n"
    ).rows
    #expect(
      rows == [
        "2022-08-08T10:00:00Z off", "2022-08-08T12:00:00Z on", "2022-08-08T13:00:00Z done\nZone: ramp",
      ])
  }

  @Test func `a second timeline is read in the zone of its own heading`() throws {
    let imported = try imported(
      """
      # Scanner 2022-08-08

      ## Timeline (UTC)

      - 10:00 off
      - 11:00 on

      ## Timeline of the vendor (PDT)

      - 03:10 vendor notices
      - 03:50 vendor mends it
      """)
    #expect(
      imported.rows == [
        "2022-08-08T10:00:00Z off", "2022-08-08T10:10:00Z vendor notices",
        "2022-08-08T10:50:00Z vendor mends it", "2022-08-08T11:00:00Z on",
      ])
    #expect(imported.postmortem.notes.contains("Timeline of the vendor (PDT)"))
  }

  @Test func `a title that only speaks of a zone states none`() throws {
    let imported = try imported("# UTC clock wrong 2022-08-08\n\n- 10:00 off\n- 11:00 on\n")
    #expect(imported.report.zoneIsAssumed)
    #expect(imported.rows.first == "2022-08-08T08:00:00Z off")
  }
}
