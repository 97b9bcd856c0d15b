import Foundation
import Postmortems

/// Who completes the record, by when, and when that was agreed.
struct DocumentCompletion: Codable, Sendable {
  let person: PersonID
  let by: CivilDate
  let at: Date

  init(_ completion: Agreement.Completion) {
    person = completion.person
    by = completion.by
    at = completion.at
  }
}

/// Who carries the teaser into which regular meeting, and when it was done.
struct DocumentCarrier: Codable, Sendable {
  let person: PersonID
  let into: String
  let at: Date
  let doneAt: OrNull<Date>

  init(_ carrier: TeaserCarrier) {
    person = carrier.person
    into = carrier.into
    at = carrier.at
    doneAt = OrNull(carrier.doneAt)
  }
}

/// When somebody came later, or left before the end of a meeting.
struct DocumentStay: Codable, Sendable {
  let person: PersonID
  let from: OrNull<Date>
  let to: OrNull<Date>

  init(_ stay: Stay) {
    person = stay.person
    from = OrNull(stay.from)
    to = OrNull(stay.to)
  }
}
