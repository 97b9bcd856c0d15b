import Foundation
import Postmortems

extension MarkdownExport {
  var timelineTable: CSVTable {
    let head = [
      words.table.from, words.table.to, words.table.zone, words.table.typed, words.table.event, words.kind,
      words.table.flags, words.noCause,
    ]
    let rows = postmortem.timeline.events.map { event in
      [
        local(event.when.earliest), local(event.when.latest), postmortem.zone, event.when.typed, event.text,
        words.eventKinds[event.kind] ?? event.kind.rawValue,
        TimelineEvent.Flag.allCases.filter(event.flags.contains).compactMap { words.eventFlags[$0] }
          .joined(separator: ", "),
        event.noCause ? "x" : "",
      ]
    }
    return CSVTable(rows: [head] + rows)
  }

  /// To the second, in the postmortem's zone, as spreadsheets read it.
  private func local(_ instant: Date?) -> String {
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: zone)
    return instant.map { String($0.formatted(style).prefix(19)) } ?? ""
  }
}
