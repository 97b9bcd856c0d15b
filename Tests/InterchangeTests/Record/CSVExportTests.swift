import Foundation
import Testing

@testable import Interchange
@testable import Postmortems

struct CSVExportTests {
  @Test func `cells are quoted where they must be, and none is a formula`() {
    let table = CSVTable(rows: [
      ["a", "b, \"c\"", "d\ne", ""], ["=1+1", "+49", "-3", "@a", "\tb", "'", "a=b"],
    ])
    #expect(
      table.text.utf8.elementsEqual(
        ("\u{FEFF}a,\"b, \"\"c\"\"\",\"d\ne\",\r\n" + "'=1+1,'+49,'-3,'@a,'\tb,',a=b\r\n").utf8))
  }

  private func golden() throws -> (postmortem: Postmortem, people: [PersonID: Person]) {
    try RoundTripTests.read(GoldenFormatTests.text("version-1.md"))
  }

  @Test func `the timeline goes out as a table`() throws {
    let lines = CSVExport.timeline(of: try golden().postmortem).components(separatedBy: "\r\n")
    #expect(lines[0] == "\u{FEFF}From,To,Zone,As typed,Event,Kind,Flags,no cause")
    #expect(
      lines[2] == "2021-06-10 09:10:00,2021-06-10 09:10:59,Europe/Berlin,2021-06-10 09:10,"
        + "First | label comes out blank,perception,feeds the cause,")
    #expect(lines[4] == ",,Europe/Berlin,,Somebody restarts the spooler,activity,,x")
    #expect(lines.count == 8)
  }

  @Test func `action items go out as a table`() throws {
    let (postmortem, people) = try golden()
    let lines = CSVExport.actionItems(of: postmortem, people: people).components(separatedBy: "\r\n")
    #expect(
      lines[1] == "1,Alarm on empty labels,,Lena Harms,2021-07-01,high,done,rolled out,,\"1, 1.1\","
        + "\"2021-06-10 09:10, 2021-06-10 09:40\",OPS-9")
    #expect(lines[2] == "2,Print a test label,,HO,,normal,replaced,,1,,,")
    #expect(lines[4] == "4,Second spooler,Karsten Wiede,\"Oldig, Henrik\",,normal,open,,,,,")
  }
}
