import Foundation
import Postmortems

extension MarkdownExport {
  /// The meetings to the minute, in the postmortem's zone, and who was there.
  var meetings: [FormatItem] {
    postmortem.meetings.items.enumerated().map { index, meeting in
      let visible = ShownTime.meeting(meeting.at, meeting.endedAt, in: zone)
      let exact = "\(meeting.at.spelled)/\(meeting.endedAt?.spelled ?? "..")"
      return FormatItem(
        label: visible, marks: [words.meetingKinds[meeting.kind] ?? meeting.kind.rawValue],
        remark: Remark(.meeting, index + 1, [.quoted(visible), .plain(exact)]),
        details: [
          meeting.facilitator.map {
            FormatItem.Detail(words.facilitator, EscapedText.written(people.label($0)))
          },
          meeting.shadow.map { FormatItem.Detail(words.shadow, EscapedText.written(people.label($0))) },
          meeting.present.isEmpty ? nil : FormatItem.Detail(words.present, names(meeting.present)),
          meeting.stays.isEmpty ? nil : FormatItem.Detail(words.stays, stays(of: meeting)),
        ].compactMap { $0 })
    }
  }

  private func stays(of meeting: Meeting) -> String {
    EscapedText.list(
      meeting.stays.map { "\(people.label($0.person)) \(ShownTime.stay($0, in: zone))" })
  }

  /// The meetings to come, from when to when they are planned.
  var scheduledMeetings: [FormatItem] {
    postmortem.upcomingMeetings.enumerated().map { index, meeting in
      let visible = ShownTime.meeting(meeting.at, meeting.end, in: zone)
      let exact = "\(meeting.at.spelled)/\(meeting.end.spelled)"
      return FormatItem(
        label: visible, marks: [words.meetingKinds[meeting.kind] ?? meeting.kind.rawValue],
        remark: Remark(.scheduledMeeting, index + 1, [.quoted(visible), .plain(exact)]),
        details: [
          meeting.facilitator.map {
            FormatItem.Detail(words.facilitator, EscapedText.written(people.label($0)))
          },
          meeting.shadow.map { FormatItem.Detail(words.shadow, EscapedText.written(people.label($0))) },
        ].compactMap { $0 })
    }
  }
}

extension ShownTime {
  /// `2021-12-10 15:40–16:20`; with the second date where it is another, and without an end while the meeting runs.
  static func meeting(_ from: Date, _ to: Date?, in zone: TimeZone) -> String {
    let (begin, end) = (minute(from, in: zone), to.map { minute($0, in: zone) })
    guard let end else { return begin }
    let isOneDay = begin.prefix(10) == end.prefix(10)
    return isOneDay ? "\(begin)–\(end.suffix(5))" : "\(begin) – \(end)"
  }

  /// `2021-12-10 15:40–2021-12-10 16:20`, either side empty where somebody was there from the beginning, or to the end.
  static func stay(_ stay: Stay, in zone: TimeZone) -> String {
    "\(stay.from.map { minute($0, in: zone) } ?? "")–\(stay.to.map { minute($0, in: zone) } ?? "")"
  }

  private static func minute(_ instant: Date, in zone: TimeZone) -> String {
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: zone)
    return String(instant.formatted(style).prefix(16))
  }
}
