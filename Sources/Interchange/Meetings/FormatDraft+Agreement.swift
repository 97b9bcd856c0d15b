import Foundation
import Postmortems

extension FormatDraft {
  /// What was said before the meeting and agreed on in step 5. It has long happened: no command asks for it again.
  mutating func enterAgreement(_ front: FrontMatter) throws(Refusal) {
    for label in front.ready { fold(.preparation(.declaredReady(person: person(label)))) }
    for area in front.spared { try apply(.preparation(.spareArea(area: area))) }
    if let said = front.completion {
      let completion = Agreement.Completion(
        person: person(said.person), by: said.by, at: said.agreed ?? context.now)
      fold(.agreement(.completionSet(completion: completion)))
    }
    for said in front.carriers { enter(said) }
  }

  private mutating func enter(_ said: FrontMatter.Carrier) {
    let carrier = TeaserCarrier(person: person(said.person), into: said.into, at: said.agreed ?? context.now)
    fold(.agreement(.teaserAssigned(carrier: carrier)))
    guard let done = said.done else { return }
    fold(
      .agreement(
        .teaserFinished(person: carrier.person, into: said.into, at: Int64(done.timeIntervalSince1970))))
  }
}
