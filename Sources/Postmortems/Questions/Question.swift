/// A short question at a row, to be resolved by whoever knows. It is the room's own work: no edition shows it.
package struct Question: Hashable, Sendable, Codable, Identifiable {
  package let id: QuestionID
  /// The row that it is about; it goes with it and comes back with it.
  package internal(set) var event: EventID
  package var text: String
  package var resolved: Bool

  package init(id: QuestionID, event: EventID, text: String, resolved: Bool = false) {
    self.id = id
    self.event = event
    self.text = text
    self.resolved = resolved
  }
}

package typealias QuestionID = ID<Question>

extension Postmortem {
  /// The questions at the rows that are there, as asked.
  package var standingQuestions: [Question] { questions.items.filter { timeline[$0.event] != nil } }

  /// How many of them wait for an answer.
  package var openQuestionCount: Int { standingQuestions.count { !$0.resolved } }

  /// The questions of each row, as asked.
  package var questionsByRow: [EventID: [Question]] { Dictionary(grouping: questions.items, by: \.event) }
}

extension KeyedDecodingContainer {
  /// None where a value was written before rows had questions.
  func decode(_ type: Register<Question>.Type, forKey key: Key) throws -> Register<Question> {
    try decodeIfPresent(type, forKey: key) ?? Register()
  }
}
