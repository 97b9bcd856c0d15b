import Foundation
import Interchange
import Postmortems
import Testing

/// Zones are stated in the words of people, and by rows that name one.
struct SpokenZoneTests {
  @Test(arguments: [
    ("## Timeline (all times Pacific Time)", "America/Los_Angeles"),
    ("## Timeline (times: London)", "Europe/London"), ("## Timeline (Eastern)", "America/New_York"),
    ("## Timeline of the ramp (Pacific)", "America/Los_Angeles"),
    ("## Timeline\n\nTimes are local (Berlin).", "Europe/Berlin"),
    ("## Timeline\n\nAll times are Eastern.", "America/New_York"),
    ("## Timeline\n\nTimezone: Central European Time", "Europe/Berlin"),
    ("## Timeline\n\nAlle Zeiten sind mitteleuropäische Zeit.", "Europe/Berlin"),
    ("## Timeline\n\nAll times in New York time", "America/New_York"),
  ])
  func `a zone is known by the name that people give it`(_ statement: String, _ zone: String) throws {
    let imported = try imported("# Scanner\n\n\(statement)\n\n- 2022-02-01 10:00 a\n", zone: "Asia/Tokyo")
    #expect(imported.postmortem.zone == zone)
    #expect(!imported.report.zoneIsAssumed)
  }

  @Test func `a place in a sentence is no zone, and the sentence stays`() throws {
    let text =
      "# Scanner\n\n## Timeline\n\nIt took a long time until London noticed.\n\n- 2022-02-01 10:00 a\n"
    let imported = try imported(text)
    #expect(imported.report.zoneIsAssumed)
    #expect(imported.postmortem.notes.contains("London noticed"))
  }

  @Test func `the zone that a row names holds for those that name none`() throws {
    let imported = try imported("# Scanner\n\n- **Mar 4, 2022, 10:00 AM EST:** a\n- **10:05 AM:** b\n")
    #expect(imported.rows == ["2022-03-04T15:00:00Z a", "2022-03-04T15:05:00Z b"])
    #expect(!imported.report.zoneIsAssumed)
    let two = try rows("- 2022-03-04 10:00 CET a\n- 11:00 b\n- 10:00 EST x\n- 10:10 d\n")
    #expect(
      two == [
        "2022-03-04T09:00:00Z a", "2022-03-04T10:00:00Z b", "2022-03-04T15:00:00Z x",
        "2022-03-04T15:10:00Z d",
      ])
  }

  private func rows(_ list: String) throws -> [String] {
    try imported("# Scanner\n\n## Timeline\n\n\(list)").rows
  }
}
