import Foundation
import Postmortems

extension Draft {
  /// Publishes it as its first edition, at the date that its file states, or else where its timeline ends: before that
  /// it cannot have been written.
  mutating func publish(_ found: Found) throws(Refusal) {
    let end = lastInstant.flatMap { $0 <= context.now ? $0 : nil }
    let stated = found.statedDate(context)
    let known =
      [stated, end].compactMap { $0 }.max() ?? (lastInstant == nil ? found.likelyDate(context) : nil)
    let date = known ?? context.now
    if date != postmortem.openedAt { try open(at: date) }
    changes += try postmortem.apply(.publication(.publish), by: context.author, at: date)
  }

  private var lastInstant: Date? { postmortem.timeline.events.last { $0.when.latest != nil }?.when.latest }

  // Where the timeline ends is known only when it has been read.
  private mutating func open(at date: Date) throws(Refusal) {
    let opening = try Opening(
      id: postmortem.id, title: postmortem.title, language: postmortem.language, zone: postmortem.zone,
      opener: postmortem.opener, at: date)
    changes[0] = .record(.opened(opening: opening))
    postmortem = Postmortem.replay(changes) ?? postmortem
  }
}

extension Found {
  /// Noon of the day that the file states, so that it is that day in most zones; never in the future. What stays open is
  /// opened now: its work goes on from here.
  func statedDate(_ context: ImportContext) -> Date? {
    context.staysOpen ? nil : noon(of: date, context)
  }

  /// The same of a day that only the rest of the file tells.
  func likelyDate(_ context: ImportContext) -> Date? { noon(of: day, context) }

  private func noon(of day: FuzzyTime?, _ context: ImportContext) -> Date? {
    guard let day, let earliest = day.earliest else { return nil }
    guard day.precision != .day, let date = day.writtenDate else {
      return min(context.now, earliest.addingTimeInterval(12 * 3_600))
    }
    let times = TimeContext(zone: TimeZone(identifier: day.zone) ?? .gmt, now: context.now)
    return FuzzyTime.read("\(date.spelled) 12:00", times).earliest.map { min(context.now, $0) }
  }
}
