/// Spans around the nights in which clocks change.
extension PhraseBounds {
  /// The same clock time an hour (or what the change repeats) later, if a clock change shows it twice; nil otherwise.
  func repeated(in zone: ZoneClock) -> PhraseBounds? {
    guard let delay = zone.repetition(of: earliest) else { return nil }
    return PhraseBounds(
      earliest: earliest + delay, latest: latest + delay, precision: precision, days: days,
      isFullHour: isFullHour)
  }

  /// The same clock time as it would have been after the change that skips it: 02:45 is a quarter to three there.
  func beforeChange(in zone: ZoneClock) -> PhraseBounds {
    let skipped = zone.offset(at: earliest) - zone.offset(at: earliest - 86_400)
    return PhraseBounds(
      earliest: earliest - skipped, latest: latest - skipped, precision: precision, days: days,
      isFullHour: isFullHour)
  }
}

extension ZoneClock {
  /// After how many seconds the clock shows the same once more; nil where it does not.
  func repetition(of instant: Int) -> Int? {
    let gained = offset(at: instant) - offset(at: instant + 86_400)
    return gained > 0 && offset(at: instant + gained) == offset(at: instant) - gained ? gained : nil
  }
}
