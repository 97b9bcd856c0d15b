import Foundation

extension FuzzyTime {
  /// The zone's abbreviation as typed, in capitals, when it speaks of the other half of the year: "CET" in
  /// June. The region's wall clock was then taken; an import says so.
  package var misplacedZoneName: String? {
    guard let earliest, let written = writtenZone, case .name(let name) = written, let season = name.season,
      let clock = ZoneClock(written)
    else { return nil }
    let isDaylight = clock.isDaylight(at: Instant(earliest))
    return isDaylight == (season == .daylight) ? nil : name.abbreviation
  }

  /// Whether it lies in summer and its zone was named as of winter: by the time itself or, where that names none, by
  /// `stated`, as the file says it above.
  package func hasWinterNameInSummer(stated: String?) -> Bool {
    guard let earliest, let region = winterRegion(stated: stated) else { return false }
    return ZoneRegions.named(region)?.isDaylightSavingTime(for: earliest) ?? false
  }

  private func winterRegion(stated: String?) -> String? {
    guard let written = writtenZone else { return stated.flatMap { ZoneName.named($0)?.winterRegion } }
    return if case .name(let name) = written { name.winterRegion } else { nil }
  }

  private var writtenZone: WrittenZone? {
    guard typed.utf8.contains(where: { ($0 | 0x20).isLetter }) else { return nil }
    guard let sentence = PhraseReader.Sentence(typed) else { return nil }
    return sentence.start.zone ?? sentence.end?.zone
  }
}
