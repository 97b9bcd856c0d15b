import Foundation

/// What somebody took upon themselves in step 5 and has not done: what they see on their home, and are reminded of.
package struct Promise: Hashable, Sendable {
  /// What was promised.
  package enum Kind: Hashable, Sendable {
    case record(by: CivilDate)
    case teaser(into: String)
  }

  package let person: PersonID
  package let kind: Kind
  /// From when on it is to be reminded of; nil as long as it cannot be kept.
  package let dueAt: Date?
}

extension Postmortem {
  /// The hour of the day at which people are reminded, in the postmortem's zone.
  static let reminding = 8

  /// The promises that are not kept: the record is completed once it is published, and the teaser carried when somebody
  /// says so. Nothing is to be done in a postmortem that is put away.
  package var openPromises: [Promise] {
    if case .discarded = state { return [] }
    guard let zone = TimeZone(identifier: zone) else { return [] }
    let record = editions.isEmpty ? agreement.completion.map { Promise($0, in: zone) } : nil
    let teasers = agreement.carriers.filter { $0.doneAt == nil }.map {
      Promise($0, published: editions.first?.at, in: zone)
    }
    return [record].compactMap { $0 } + teasers
  }
}

extension Promise {
  /// Due on the day itself. Whoever promised something for the same day knows it, and is reminded on the next.
  fileprivate init(_ completion: Agreement.Completion, in zone: TimeZone) {
    person = completion.person
    kind = .record(by: completion.by)
    let agreed = CivilDate(completion.at, in: zone)
    let day = completion.by <= agreed ? agreed.adding(days: 1) : completion.by
    dueAt = day.instant(hour: Postmortem.reminding, in: zone)
  }

  /// Due when it can be carried: once there is an edition. Whoever took it on later is reminded after a week.
  fileprivate init(_ carrier: TeaserCarrier, published: Date?, in zone: TimeZone) {
    person = carrier.person
    kind = .teaser(into: carrier.into)
    let later = CivilDate(carrier.at, in: zone).adding(days: ReminderRhythm.days)
    dueAt = published.map { $0 >= carrier.at ? $0 : later.instant(hour: Postmortem.reminding, in: zone) }
  }
}
