import Foundation

extension FuzzyTime {
  /// Understands a typed time, and never fails: what cannot be read is kept as typed, unknown.
  ///
  /// Linear in the length of the text; more than 200 characters are no time. What people leave open:
  ///
  /// - A clock time without a date falls on the date of `near`, as written there, else on that of `now` in its zone.
  /// - A date without a year, a weekday, a day of the month: beside `near` the nearest to it on either
  ///   side, else the latest; neither is ever in the future. The end of a span comes after its start.
  /// - "gestern", "morgen", "last week", "2 hours ago" count from `now`, "next day", "next Monday", "Anfang der
  ///   Woche", "years ago" from `near`, "+10 min" and "10 minutes later" from `above`.
  /// - 12/10 is 12 October, unless AM or PM or a zone of the United States makes it 10 December.
  /// - Four digits are a year from 1970 to 2099, else a clock time if they can be one.
  /// - An apostrophe makes two digits a year: Jan '22. Two digits behind a whole date are an hour.
  /// - "morgen" is tomorrow, but the morning of a day that is named before it.
  /// - Hours in digits count to 24; spoken ones ("halb drei") fall between 7:00 and 18:59 unless AM, PM or
  ///   a part of the day says otherwise. Midnight begins the day named, 24:00 ends it, and so
  ///   does the midnight that something is shortly before.
  /// - "14 Uhr" is the hour until 14:59:59; where it ends a span, and in a margin, it is the full hour itself.
  /// - A span whose end shows an earlier clock than its start ends on the next day, but for the hour that a clock change
  ///   repeats; and one that begins in the hour that is skipped began before the change.
  /// - CET and the like are their region's wall clock at any time of the year.
  package static func read(_ typed: String, _ context: TimeContext) -> FuzzyTime {
    let sentence = PhraseReader.Sentence(typed)
    let home = ZoneClock(context.zone)
    guard let sentence = sentence?.completed() else { return unknown(typed, zone: home.name) }
    let zone = sentence.start.zone.map { ZoneClock($0) } ?? home
    guard let zone, let time = SentenceReading(sentence, zone, context)?.time(typed) else {
      return unknown(typed, zone: (zone ?? home).name)
    }
    return time
  }
}

extension PhraseReader.Sentence {
  /// Nil if the text says more or less than a time.
  init?(_ typed: String) {
    guard let text = FoldedText(typed) else { return nil }
    var reader = PhraseReader(TimeTokenizer.tokens(of: text))
    guard let sentence = reader.sentence() else { return nil }
    self = sentence
  }
}
