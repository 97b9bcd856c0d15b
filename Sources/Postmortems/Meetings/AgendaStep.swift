/// The five steps of the meeting, in their order.
package enum AgendaStep: String, Choice {
  case whatHappened, eventStorming, causes, followUp, publication

  /// 1 to 5.
  package var number: Int { (AgendaStep.allCases.firstIndex(of: self) ?? 0) + 1 }
}
