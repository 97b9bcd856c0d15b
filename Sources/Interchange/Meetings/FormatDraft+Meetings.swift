import Foundation
import Postmortems

extension FormatDraft {
  mutating func enterMeetings(_ items: [FormatItem]) throws(Refusal) {
    for item in items {
      guard let (begin, end) = span(of: item) else {
        keep(item.lines.map { Substring($0) }, below: words.meetings)
        continue
      }
      var item = item
      let kind = item.takeMarks { words.meetingKinds.key($0) }.first ?? .meeting
      let present = item.takeList(words.present) { $0.isEmpty ? nil : $0 }.map { person($0) }
      let facilitator = item.take(words.facilitator) { $0.isEmpty ? nil : $0 }.map { person($0) }
      let meeting = Meeting(
        id: newID(), kind: kind, at: begin, facilitator: facilitator, present: Set(present))
      fold(.meeting(.meetingBegun(meeting: meeting)))
      if let end { fold(.meeting(.meetingEnded(meeting: meeting.id, at: Int64(end.timeIntervalSince1970)))) }
      if let number = item.remark?.number(.meeting) { meetings[number] = meeting.id }
      keep(text(of: item).lines, below: words.meetings)
    }
  }

  /// To the second, where the remark still says what is visible; to the minute otherwise.
  private func span(of item: FormatItem) -> (Date, Date?)? {
    let visible = item.label ?? ""
    if let remark = item.remark, remark.quoted.first?.utf8.elementsEqual(visible.utf8) == true,
      let exact = remark.plain.first(where: { $0.utf8.contains(UInt8(ascii: "/")) })
    {
      if let span = TimeRemark.span(exact[...]) { return (span.from, span.to) }
      if exact.hasSuffix("/.."), let begin = Date.spelled(String(exact.dropLast(3))) { return (begin, nil) }
    }
    let time = FuzzyTime.read(visible, TimeContext(zone: zone, now: context.now))
    return time.earliest.map { ($0, time.extent == .span ? time.latest : nil) }
  }
}
