import Foundation
import Interchange
import Postmortems
import Storage

/// What typed lines would become if they were entered now, found out on a copy.
struct LinesTrial {
  let lines: [EventLine]
  let command: Command
  /// The rows that they would be, in the order of the lines; empty where they would be refused.
  let rows: [TimelineEvent]
  let refusal: Refusal?

  init(_ typed: TypedLines, in postmortem: Postmortem, by author: Participant, at now: Date) {
    lines = typed.lines(in: postmortem, at: now)
    let name = typed.name?.client.text ?? ""
    let events = lines.filter { $0.kind == .row }.enumerated().compactMap { place, line in
      EventID("\(name)-\(place + 1)").map {
        NewEvent(id: $0, when: line.when, text: line.text, flags: line.flags)
      }
    }
    let source = typed.source == .hand ? "web" : typed.source.rawValue
    command = .timeline(.addEvents(events: events, source: source, near: nil))
    var copy = postmortem
    do throws(Refusal) {
      rows = try copy.apply(command, by: author, at: now).compactMap(\.addedEvent)
      refusal = nil
    } catch {
      (rows, refusal) = ([], error)
    }
  }

  /// The number of the line that a row comes from; rows are counted from 1.
  func line(ofRow number: Int) -> Int? {
    let rows = lines.filter { $0.kind == .row }
    return rows.indices.contains(number - 1) ? rows[number - 1].number : nil
  }
}

extension Change {
  /// The row that it entered.
  var addedEvent: TimelineEvent? { if case .timeline(.eventAdded(let event)) = self { event } else { nil } }
}
