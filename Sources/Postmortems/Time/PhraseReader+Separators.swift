/// What stands between the two sides of a span, beside dashes and words.
extension PhraseReader {
  /// The last token of "14:30–", "14:30 bis".
  var isUnfinishedSpan: Bool {
    guard phrase.clock != nil, phrase.endsInClock else { return false }
    return isDash(0) || word(0) == .until
  }

  /// The slash of "14:30/15:00", "Mo/Di", "Mai/Juni", "10./11.12.".
  var isSlashBetweenAlike: Bool {
    if case .weekday? = word(-1), case .weekday? = word(1) { return true }
    if case .month? = word(-1) { return isMonthOrThird(1) }
    if isMark(".", -1), numeral(1) != nil { return isMark(".", 2) && isJoined(2) }
    return isLaterClock
  }

  private func isMonthOrThird(_ ahead: Int) -> Bool {
    switch word(ahead) {
    case .month, .third: true
    default: false
    }
  }

  // 14:30/12:30 UTC is one moment in two zones.
  private var isLaterClock: Bool {
    guard let clock = phrase.clock, phrase.endsInClock, phrase.zone == nil, let first = clock.minute,
      let hour = numeral(1)?.value, isMark(":", 2), let minute = numeral(3)
    else { return false }
    return hour * 60 + minute.low > clock.hour * 60 + first.lowerBound
  }
}
