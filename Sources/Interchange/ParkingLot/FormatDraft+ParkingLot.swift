import Postmortems

extension FormatDraft {
  mutating func enterParkingLot(_ items: [FormatItem]) throws(Refusal) {
    for item in items {
      let step = item.value(words.step).flatMap { words.steps.key($0) }
      try apply(.parkingLot(.park(id: newID(), text: item.text(knowing: [words.step]), step: step)))
    }
  }
}
