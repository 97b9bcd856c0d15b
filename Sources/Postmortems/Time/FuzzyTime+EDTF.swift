import Foundation

extension FuzzyTime {
  /// The time in EDTF, the extended dates of ISO 8601-2 (level 2); nil where EDTF has no words for it: hours,
  /// parts of a day, approximate clock times and spans of clock times.
  package var edtf: String? {
    guard let earliest, let latest else { return nil }
    let zone = ownZone
    switch precision {
    case .unknown, .hour, .partOfDay: return nil
    case .second, .minute: return approximate || extent != .moment ? nil : clockText(Instant(earliest), zone)
    default: return beside(zone) ?? dateText(Instant(earliest).date(in: zone), Instant(latest).date(in: zone))
    }
  }

  /// `2021-12-10T14:30:00+01:00`; EDTF writes clock times in full.
  private func clockText(_ instant: Instant, _ zone: ZoneClock) -> String {
    let offset = zone.offset(at: instant.seconds)
    let local = Instant(instant.seconds + offset).text.dropLast()
    return local + (offset == 0 ? "Z" : ZoneClock.text(ofOffset: offset))
  }

  /// "Before 2012" is some time until 2011, "after May" some time from June.
  private func beside(_ zone: ZoneClock) -> String? {
    guard let margin, let earliest, let latest, extent == .moment else { return nil }
    if margin.latest < earliest { return "[..\(Instant(margin.latest).date(in: zone).edtf(as: precision))]" }
    if margin.earliest > latest {
      return "[\(Instant(margin.earliest).date(in: zone).edtf(as: precision))..]"
    }
    return nil
  }

  private func dateText(_ first: CivilDate, _ last: CivilDate) -> String {
    let hedge = approximate ? "~" : ""
    let (from, to) = (first.edtf(as: precision), last.edtf(as: precision))
    let whole = CivilDate.edtf(from: first, to: last)
    switch extent {
    case .span: return "\(from)\(hedge)/\(to)\(hedge)"
    case .openEnd: return "\(whole ?? from)\(hedge)/.."
    case .openStart: return "../\(whole ?? to)\(hedge)"
    case .moment: return whole.map { $0 + hedge } ?? oneOf(from, to)
    }
  }

  /// Some moment in between. Bounds that were said, or are wide enough, are no longer approximate themselves.
  private func oneOf(_ from: String, _ to: String) -> String {
    let hedge = margin == nil ? "" : "~"
    return "[\(from)\(hedge)..\(to)\(hedge)]"
  }
}

extension CivilDate {
  /// A day, month, quarter or season, year or decade that begins and ends so; nil for anything else.
  fileprivate static func edtf(from first: CivilDate, to last: CivilDate) -> String? {
    if first == last { return first.edtf(as: .day) }
    guard first.day == 1, last.day == length(of: last.month, in: last.year) else { return nil }
    let months = (last.year - first.year) * 12 + last.month - first.month + 1
    switch (months, first.month) {
    case (1, _): return first.edtf(as: .month)
    case (3, 1), (3, 4), (3, 7), (3, 10): return "\(first.year)-\(33 + first.month / 3)"
    case (3, 3), (3, 6), (3, 9), (3, 12): return "\(first.year)-\(20 + first.month / 3)"
    case (12, 1): return String(first.year)
    case (120, 1) where first.year % 10 == 0: return "\(first.year / 10)X"
    default: return nil
    }
  }

  /// Year, year and month, or the whole date.
  fileprivate func edtf(as precision: FuzzyTime.Precision) -> String {
    let text = Instant(dayNumber * 86_400).text
    switch precision {
    case .year, .years, .decade: return String(text.prefix(isYearBound ? 4 : 7))
    case .month, .season: return String(text.prefix(7))
    default: return String(text.prefix(10))
    }
  }

  /// January or December: the year alone says it.
  private var isYearBound: Bool { month == 1 || month == 12 }
}
