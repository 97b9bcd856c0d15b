extension Postmortem {
  /// The pictures that its texts speak of, in their order, each once.
  package var pictures: [PictureReference] {
    PictureReference.all(in: texts.joined(separator: "\n"))
  }

  private var texts: [String] {
    [summary] + timeline.events.map(\.text) + causes.items.map(\.text) + actionItems.items.map(\.text)
      + ideas.items.map(\.text) + questions.items.map(\.text) + parkingLot.items.map(\.text)
      + [teaser, lessons, notes]
  }
}
