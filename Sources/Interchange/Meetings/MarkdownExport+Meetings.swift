import Foundation
import Postmortems

extension MarkdownExport {
  /// The meetings to the minute, in the postmortem's zone, and who was there.
  var meetings: [FormatItem] {
    postmortem.meetings.items.enumerated().map { index, meeting in
      item(
        Remark(.meeting, index + 1), meeting.kind, from: meeting.at, to: meeting.endedAt, meeting.facilitator,
        meeting.shadow,
        [
          meeting.present.isEmpty ? nil : FormatItem.Detail(words.present, names(meeting.present)),
          meeting.stays.isEmpty ? nil : FormatItem.Detail(words.stays, stays(of: meeting)),
        ])
    }
  }

  private func stays(of meeting: Meeting) -> String {
    EscapedText.list(
      meeting.stays.map { "\(people.label($0.person)) \(ShownTime.stay($0, in: zone))" })
  }

  /// The meetings to come, from when to when they are planned.
  var scheduledMeetings: [FormatItem] {
    postmortem.upcomingMeetings.enumerated().map { index, meeting in
      item(
        Remark(.scheduledMeeting, index + 1), meeting.kind, from: meeting.at, to: meeting.end,
        meeting.facilitator, meeting.shadow)
    }
  }

  private func item(
    _ named: Remark, _ kind: Meeting.Kind, from: Date, to end: Date?, _ facilitator: PersonID?,
    _ shadow: PersonID?, _ more: [FormatItem.Detail?] = []
  ) -> FormatItem {
    let visible = ShownTime.meeting(from, end, in: zone)
    let roles = [(words.facilitator, facilitator), (words.shadow, shadow)].map { word, person in
      person.map { FormatItem.Detail(word, EscapedText.written(people.label($0))) }
    }
    var remark = named
    remark.words = [.quoted(visible), .plain("\(from.spelled)/\(end?.spelled ?? "..")")]
    return FormatItem(
      label: visible, marks: [words.meetingKinds[kind] ?? kind.rawValue], remark: remark,
      details: (roles + more).compactMap { $0 })
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
