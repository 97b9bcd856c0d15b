/// The five steps of the meeting, in their order.
package enum AgendaStep: String, Choice {
  case whatHappened, eventStorming, causes, followUp, publication

  /// 1 to 5.
  package var number: Int { index + 1 }

  var index: Int { AgendaStep.allCases.firstIndex(of: self) ?? 0 }

  package var next: AgendaStep? { AgendaStep.allCases.dropFirst(number).first }

  /// Its part of two hours, in minutes: event storming gets the most.
  var weight: Int {
    switch self {
    case .whatHappened, .publication: 15
    case .eventStorming: 48
    case .causes: 32
    case .followUp: 10
    }
  }
}
