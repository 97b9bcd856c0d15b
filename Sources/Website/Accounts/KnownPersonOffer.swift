import Postmortems
import Storage

/// The question to whoever joins under the name of somebody who was entered without an account: is that you? Unless
/// they say so they join as another person.
struct KnownPersonOffer {
  private let person: Person
  /// Whether the form that was sent asked this question.
  let isAnswered: Bool
  private let isAccepted: Bool

  init(_ person: Person, answeredBy form: Form) {
    self.person = person
    isAnswered = PersonID(form["offered"]) == person.id
    isAccepted = PersonID(form["known"]) == person.id
  }

  /// The person to become, where they say that it is them.
  var taken: PersonID? { isAnswered && isAccepted ? person.id : nil }

  /// Never ticked beforehand, not even after a refusal: to become somebody is to be said with each form.
  func choice(_ words: Words) -> Fields {
    [
      "name": "known", "value": person.id.text,
      "label": words("account.join.known", ["name": person.name]),
      "hint": words("account.join.knownHint", ["name": person.name]),
    ]
  }

  var hidden: Fields { ["name": "offered", "value": person.id.text] }
}
