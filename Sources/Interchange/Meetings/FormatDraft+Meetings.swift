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
      let stays = item.takeList(words.stays) { WrittenStay($0, in: zone) }
      let facilitator = item.take(words.facilitator) { $0.isEmpty ? nil : $0 }.map { person($0) }
      let shadow = item.take(words.shadow) { $0.isEmpty ? nil : $0 }.map { person($0) }
      var meeting = Meeting(
        id: newID(), kind: kind, at: begin, facilitator: facilitator, present: Set(present))
      meeting.shadow = shadow
      fold(.meeting(.meetingBegun(meeting: meeting)))
      for stay in stays { enter(stay, of: meeting) }
      if let end { fold(.meeting(.meetingEnded(meeting: meeting.id, at: Int64(end.timeIntervalSince1970)))) }
      if let number = item.remark?.number(.meeting) { meetings[number] = meeting.id }
      keep(text(of: item).lines, below: words.meetings)
    }
  }

  private mutating func enter(_ written: WrittenStay, of meeting: Meeting) {
    enter(person(written.name), from: written.from, to: written.to, of: meeting)
  }

  mutating func enter(_ person: PersonID, from: Date?, to: Date?, of meeting: Meeting) {
    func seconds(_ date: Date) -> Int64 { Int64(date.timeIntervalSince1970) }
    if let from {
      let hasLeft = postmortem.meetings[meeting.id]?.hasLeft(person) == true
      if !hasLeft { fold(.meeting(.attendanceWithdrawn(meeting: meeting.id, person: person))) }
      fold(
        .meeting(
          hasLeft
            ? .personReturned(meeting: meeting.id, person: person, at: seconds(from))
            : .attended(meeting: meeting.id, person: person, at: seconds(from))))
    }
    if let to {
      fold(.meeting(.personLeft(meeting: meeting.id, person: person, at: seconds(to))))
    }
  }

  mutating func enterScheduledMeetings(_ items: [FormatItem]) throws(Refusal) {
    for item in items {
      guard let (begin, end) = span(of: item), let minutes = end.flatMap({ minutes(from: begin, to: $0) })
      else {
        keep(item.lines.map { Substring($0) }, below: words.scheduledMeetings)
        continue
      }
      var item = item
      let kind = item.takeMarks { words.meetingKinds.key($0) }.first ?? .meeting
      let facilitator = item.take(words.facilitator) { $0.isEmpty ? nil : $0 }.map { person($0) }
      let shadow = item.take(words.shadow) { $0.isEmpty ? nil : $0 }.map { person($0) }
      let meeting = ScheduledMeeting(
        id: newID(), kind: kind, at: begin, minutes: minutes, facilitator: facilitator)
      fold(.schedule(.meetingScheduled(meeting: meeting)))
      if let shadow { fold(.schedule(.shadowSeatTaken(meeting: meeting.id, person: shadow))) }
      keep(text(of: item).lines, below: words.scheduledMeetings)
    }
  }

  private func minutes(from begin: Date, to end: Date) -> Int? {
    let minutes = Int((end.timeIntervalSince(begin) / 60).rounded(.down))
    return (1...Course.longest).contains(minutes) ? minutes : nil
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
