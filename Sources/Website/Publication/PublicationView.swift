import Foundation
import Postmortems

/// Where the record stands on its way to everybody: editions, what differs, who may read, and putting it away.
struct PublicationView: View {
  static let template = "publication/publication"
  let fields: Fields

  init(_ facts: Facts) {
    let postmortem = facts.postmortem
    let words = facts.words
    let editions: [Fields] = postmortem.editions.reversed().map { edition in
      [
        "number": String(edition.number), "at": words.date(.long, facts.clock(edition.at)),
        "address": "/postmortems/\(postmortem.id)/editions/\(edition.number)",
        "name": words("edition.name", ["number": String(edition.number)]),
      ]
    }
    let next = String(postmortem.editions.count + 1)
    fields = [
      "id": postmortem.id.text, "editions": editions, "any": !editions.isEmpty,
      "mayPublish": postmortem.differsFromEdition,
      "differs": !editions.isEmpty && postmortem.differsFromEdition,
      "publish": words("publication.publish", ["number": next]),
      "teaserMissing": postmortem.teaser.isEmpty, "unexplained": PublicationView.unexplained(facts).orAbsent,
      "restriction": PublicationView.restriction(facts).orAbsent,
      "discarded": PublicationView.discarded(facts).orAbsent, "tomorrow": PublicationView.tomorrow(facts),
    ]
  }

  private static func unexplained(_ facts: Facts) -> String? {
    let count = facts.postmortem.unexplainedEvents.count
    return count == 0 ? nil : facts.words.count("publication.unexplained", count)
  }

  private static func restriction(_ facts: Facts) -> Fields? {
    guard let restriction = facts.postmortem.restriction, restriction.until > facts.now else { return nil }
    let until = facts.words.moment(restriction.until, in: facts.zone)
    return [
      "until": facts.words("restriction.until", ["date": until]), "reason": restriction.reason,
      "people": facts.sorted(restriction.people).map {
        ["person": $0.text, "name": facts.name($0)] as Fields
      },
    ]
  }

  static func discarded(_ facts: Facts) -> String? {
    guard case .discarded(let at, _) = facts.postmortem.state else { return nil }
    let until = at.addingTimeInterval(Postmortem.discardUndoneWithin)
    return facts.words("publication.discarded", ["date": facts.words.date(.long, facts.clock(until))])
  }

  private static func tomorrow(_ facts: Facts) -> String {
    let clock = facts.clock(facts.now.addingTimeInterval(86_400))
    return CivilDate(year: clock.year, month: clock.month, day: clock.day)?.spelled ?? ""
  }
}
