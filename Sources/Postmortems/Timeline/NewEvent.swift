/// A row as somebody enters it together with others.
package struct NewEvent: Hashable, Sendable, Codable {
  package let id: EventID
  package let when: String
  package let text: String
  package let kind: TimelineEvent.Kind?
  package let flags: Set<TimelineEvent.Flag>?

  package init(
    id: EventID, when: String, text: String, kind: TimelineEvent.Kind? = nil,
    flags: Set<TimelineEvent.Flag>? = nil
  ) {
    self.id = id
    self.when = when
    self.text = text
    self.kind = kind
    self.flags = flags
  }

  /// How many can be entered, or taken out, together.
  package static let most = 500
}
