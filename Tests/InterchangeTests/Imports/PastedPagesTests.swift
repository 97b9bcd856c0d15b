import Foundation
import Interchange
import Postmortems
import Testing

/// Pages as wikis and offices put them on the clipboard.
struct PastedPagesTests {
  private func table(_ rows: String) -> String {
    "<h1>Outage</h1><table><tbody><tr><th>Time (UTC)</th><th>Event</th></tr>\(rows)</tbody></table>"
  }

  @Test func `words stay apart whatever they are wrapped in`() throws {
    let imported = try imported(
      table(
        "<tr><td>2022-02-01 10:00</td><td><span>Certificate </span><span style=\"font-weight:700\">expires</span>"
          + "<span> now</span><b> and</b><i> then</i></td></tr>"))
    #expect(imported.rows == ["2022-02-01T10:00:00Z Certificate expires now **and** *then*"])
  }

  @Test func `a date that only the mark-up says is that of the clock time beside it`() throws {
    let imported = try imported(
      table(
        "<tr><td><time datetime=\"2022-02-01\">01 Feb 2022</time> 10:00</td><td>off</td></tr>"
          + "<tr><td><time datetime=\"2022-02-02\" /> 11:00</td><td>on</td></tr>"))
    #expect(imported.rows == ["2022-02-01T10:00:00Z off", "2022-02-02T11:00:00Z on"])
  }
}
