import Postmortems

/// What step 5 agrees on: who completes the record by when, and who carries the teaser into which regular meetings.
struct AgreementView: View {
  static let template = "publication/agreement"
  let fields: Fields

  init(_ facts: Facts) {
    let postmortem = facts.postmortem
    let completion = postmortem.agreement.completion
    fields = [
      "completion": completion.map { facts.promised($0) }.orAbsent,
      "isPublished": !postmortem.editions.isEmpty,
      "people": AgreementView.people(facts, completion?.person),
      "carriers": AgreementView.people(facts, nil),
      "by": completion?.by.spelled ?? "",
      "anyTeasers": !postmortem.agreement.carriers.isEmpty,
      "teasers": postmortem.agreement.carriers.map { AgreementView.row($0, facts) },
      "longest": String(Postmortem.longestRegularMeeting),
    ]
  }

  private static func row(_ carrier: TeaserCarrier, _ facts: Facts) -> Fields {
    [
      "person": carrier.person.text, "into": carrier.into, "said": facts.carried(carrier),
      "done": carrier.doneAt.map {
        facts.words("agreement.doneAt", ["day": facts.words.date(.short, facts.clock($0))])
      }.orAbsent,
    ]
  }

  /// Those who take part, or are present: nobody else is asked.
  private static func people(_ facts: Facts, _ chosen: PersonID?) -> [Fields] {
    let people = facts.postmortem.participants.union(facts.postmortem.latestMeeting?.present ?? [])
    let nobody: Fields = ["value": "", "label": facts.words("agreement.nobody"), "selected": chosen == nil]
    return [nobody]
      + facts.sorted(people.union([chosen].compactMap { $0 })).map {
        ["value": $0.text, "label": facts.name($0), "selected": $0 == chosen]
      }
  }
}
