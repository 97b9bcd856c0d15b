import Foundation
import Postmortems
import Storage

/// A promise of which somebody is to be reminded, and the how-manieth time it is.
struct DuePromise: Hashable {
  let promise: Promise
  let number: Int
}

/// What is due of the promises of a postmortem, given what was sent.
struct DuePromises {
  let all: [DuePromise]

  init(_ postmortem: Postmortem, sent: [SentReminder], at now: Date) {
    let zone = TimeZone(identifier: postmortem.zone) ?? .gmt
    all = postmortem.openPromises.compactMap { promise in
      let letters = sent.filter { $0.about == promise.about && $0.person == promise.person }
      guard postmortem.isReadable(by: Participant(promise.person), at: now),
        ReminderRhythm.isDue(promise, at: now, sent: letters.map(\.madeAt), in: zone)
      else { return nil }
      return DuePromise(promise: promise, number: letters.count + 1)
    }
  }
}

extension Promise {
  /// What letters about it are about. Another day is another promise.
  var about: String {
    switch kind {
    case .record(let by): "record \(by.spelled)"
    case .teaser(let into): "teaser \(into)"
    }
  }
}
