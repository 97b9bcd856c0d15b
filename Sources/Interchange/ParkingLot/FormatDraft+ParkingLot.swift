import Postmortems

extension FormatDraft {
  mutating func enterParkingLot(_ items: [FormatItem]) throws(Refusal) {
    for item in items {
      var item = item
      let step = item.take(words.step) { words.steps.key($0) }
      try apply(.parkingLot(.park(id: newID(), text: text(of: item), step: step)))
    }
  }
}
