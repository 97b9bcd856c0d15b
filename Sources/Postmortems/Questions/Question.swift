/// A short question at a row, to be resolved by whoever knows. It is the room's own work: no edition shows it.
package struct Question: Hashable, Sendable, Codable, Identifiable {
  package let id: QuestionID
  /// The row that it is about; it goes with it and comes back with it.
  package let event: EventID
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
  /// How many questions wait for an answer, at the rows that are there.
  package var openQuestionCount: Int { questions.items.count { !$0.resolved && timeline[$0.event] != nil } }
}

extension KeyedDecodingContainer {
  /// None where a value was written before rows had questions.
  func decode(_ type: Register<Question>.Type, forKey key: Key) throws -> Register<Question> {
    try decodeIfPresent(type, forKey: key) ?? Register()
  }
}
