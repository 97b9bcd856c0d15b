import Foundation

/// A sentence on its way to becoming a time.
struct SentenceReading {
  let sentence: PhraseReader.Sentence
  let zone: ZoneClock
  let endZone: ZoneClock
  let context: TimeContext

  /// Nil if the end names a zone that does not exist.
  init?(_ sentence: PhraseReader.Sentence, _ zone: ZoneClock, _ context: TimeContext) {
    guard let endZone = sentence.end?.zone.map({ ZoneClock($0) }) ?? zone else { return nil }
    self.sentence = sentence
    self.zone = zone
    self.endZone = endZone
    self.context = context
  }

  func time(_ typed: String) -> FuzzyTime? {
    guard var start = startBounds() else { return nil }
    guard let phrase = sentence.end else { return time(typed, start, until: start.latest) }
    guard let end = endBounds(phrase, after: start) else { return nil }
    if end.latest < start.earliest, isSkipped(start) { start = start.beforeChange(in: zone) }
    let latest = end.isFullHour ? end.earliest + 59 : end.latest
    guard latest >= start.earliest else { return nil }
    return time(typed, start, until: latest)
  }

  private func dating(_ choice: DateChoice?, _ zone: ZoneClock) -> PhraseDating {
    let today = zone.day(of: Instant(context.now))
    let near = context.near?.dayNumber(in: zone)
    let usual = near.map { DateChoice.nearest(to: $0, notAfter: max($0, today)) } ?? .latest(notAfter: today)
    return PhraseDating(
      today: today, base: near ?? today, hasRow: near != nil, choice: choice ?? usual,
      monthFirst: sentence.isAmerican(zone))
  }

  private func startBounds() -> PhraseBounds? {
    let dating = dating(nil, zone)
    if let distance = sentence.start.distance {
      return bounds(of: distance, in: sentence.start, dating, zone)
    }
    guard !sentence.start.isTimeless else { return nil }
    if let end = sentence.end, let days = start(completedBy: end, dating) {
      return sentence.start.bounds(on: days, in: zone)
    }
    return dating.days(of: sentence.start).flatMap { sentence.start.bounds(on: $0, in: zone) }
  }

  private func bounds(
    of distance: Distance, in phrase: TimePhrase, _ dating: PhraseDating, _ zone: ZoneClock
  ) -> PhraseBounds? {
    guard phrase.date == DatePhrase(), phrase.clock == nil, phrase.dayPart == nil else { return nil }
    guard distance.isAfterRow else {
      return distance.bounds(from: Instant(context.now).seconds, dating, in: zone)
    }
    return context.above.flatMap { distance.bounds(from: Instant($0).seconds, dating, in: zone) }
  }
}

/// Spans: either side may leave out what the other says.
extension SentenceReading {
  /// The days of a start that lacks what the end has: "10.–12.12.2021", "Mai bis Juli 2021", "28.–2.1.".
  private func start(completedBy end: TimePhrase, _ dating: PhraseDating) -> DayRange? {
    var phrase = sentence.start
    if sentence.sharesDate {
      let isDayBefore = sentence.startsLater && !sentence.startsOnSharedDate
      return dating.days(of: phrase).map { isDayBefore ? .day($0.first - 1) : $0 }
    }
    guard phrase.date.lacksPart(of: end.date), let days = dating.days(of: end) else { return nil }
    phrase.date.complete(from: end.date)
    guard let first = dating.days(of: phrase) else { return nil }
    guard first.first > days.last else { return first }
    phrase.date.stepBack(byMonth: sentence.start.date.month == nil)
    return dating.days(of: phrase)
  }

  private func endBounds(_ phrase: TimePhrase, after start: PhraseBounds) -> PhraseBounds? {
    let dating = dating(.next(after: start.days.first), endZone)
    if let distance = phrase.distance { return bounds(of: distance, in: phrase, dating, endZone) }
    if phrase.isTimeless { return nil }
    if phrase.date == DatePhrase() || sentence.startsOnSharedDate { return inheriting(phrase, from: start) }
    return dating.days(of: phrase).flatMap { phrase.bounds(on: $0, in: endZone) }
  }

  /// The end's date is the start's, or the day after if it would come before the start. No clock time ends a
  /// whole month.
  private func inheriting(_ phrase: TimePhrase, from start: PhraseBounds) -> PhraseBounds? {
    guard sentence.start.clock != nil || start.days.first == start.days.last,
      let end = phrase.bounds(on: start.days, in: endZone)
    else { return nil }
    guard end.latest < start.earliest else { return end }
    if isSkipped(start), end.latest >= start.beforeChange(in: zone).earliest { return end }
    if let again = end.repeated(in: endZone), again.latest >= start.earliest { return again }
    let next = DayRange(start.days.last + 1, start.days.last + 1, start.days.precision)
    return phrase.bounds(on: next, in: endZone)
  }
}

extension SentenceReading {
  /// Whether the clock never showed the time that the start says.
  private func isSkipped(_ start: PhraseBounds) -> Bool {
    guard let clock = sentence.start.clock else { return false }
    let shown = (start.earliest + zone.offset(at: start.earliest)).quotientAndRemainder(floor: 86_400).1
    return shown != clock.secondOfDay(sentence.start.dayPart) % 86_400
  }
}

/// The result.
extension SentenceReading {
  private func time(_ typed: String, _ start: PhraseBounds, until latest: Int) -> FuzzyTime {
    let first = sentence.start
    let vagueness = first.vagueness ?? (first.distance?.isApproximate == true ? .about : first.impliedHedge)
    let isVaguePlural = first.distance?.amount == .vaguely
    let bound = start.isFullHour && sentence.end == nil ? start.earliest + 59 : latest
    let margin = vagueness.flatMap { hedge in
      isVaguePlural || sentence.between
        ? nil : FuzzyTime.Margin(start.earliest, bound, start.leewayUnit(first), hedge, in: zone)
    }
    return FuzzyTime(
      typed: typed, earliest: Instant(start.earliest).date, latest: Instant(latest).date,
      precision: start.precision, approximate: vagueness != nil || sentence.between, zone: zone.name,
      margin: margin, extent: extent)
  }

  private var extent: FuzzyTime.Extent {
    if sentence.between { return .moment }
    if sentence.end != nil { return .span }
    return sentence.start.opening ?? .moment
  }
}

extension PhraseBounds {
  /// Hours ago are counted in minutes but rounded to hours.
  fileprivate func leewayUnit(_ phrase: TimePhrase) -> FuzzyTime.Precision {
    guard let distance = phrase.distance, distance.unit == .hour, distance.amount != .half else {
      return precision
    }
    return .hour
  }
}
