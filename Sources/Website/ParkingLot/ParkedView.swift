import Postmortems

/// One entry of the parking lot.
struct ParkedView: View {
  static let template = "parkingLot/parked"
  let fields: Fields

  init(_ parked: Parked, _ facts: Facts) {
    let words = facts.words
    let steps: [Fields] = AgendaStep.allCases.map {
      [
        "value": $0.rawValue, "word": "\($0.number) \(words("step.\($0.rawValue)"))",
        "selected": $0 == parked.step,
      ]
    }
    fields = [
      "id": parked.id.text, "steps": steps,
      "text": TextFieldView(.of(.parked(parked.id)), parked.text, facts, label: words("parked.text")).fields,
    ]
  }
}
