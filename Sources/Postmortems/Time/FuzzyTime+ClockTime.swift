extension FuzzyTime {
  /// Whether this is a clock time with minutes and nothing else, hedged, spanning or with a zone as it may
  /// be: `14:30`, `~14:30`, `09:10–11:40`, `14:30 Uhr`. Needs no context.
  package static func isClockTime(_ typed: String) -> Bool {
    guard let sentence = PhraseReader.Sentence(typed) else { return false }
    return sentence.start.isBareClock && sentence.end?.isBareClock != false
  }

  /// Whether it ends, date or not, with a clock time with minutes: after it a space leaves the time in the
  /// new row. AM, PM, "Uhr" and a zone may follow.
  package static func endsInClockTime(_ typed: String) -> Bool {
    guard let sentence = PhraseReader.Sentence(typed) else { return false }
    guard !sentence.unfinished else { return false }
    let last = sentence.end ?? sentence.start
    return last.endsInClock && last.clock?.digital == true
  }
}

extension TimePhrase {
  fileprivate var isBareClock: Bool {
    date == DatePhrase() && distance == nil && dayPart == nil && clock?.digital == true
  }
}
