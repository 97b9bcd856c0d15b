import Postmortems

/// How far an action item is: glyph, word, and what is to be said beside it.
enum StateFields {
  static func of(_ item: ActionItem, _ facts: Facts) -> Fields {
    let other = item.replacedBy.flatMap { facts.postmortem.actionItems[$0] }
    return [
      "name": item.state.rawValue, "glyph": "glyphs/\(item.state.rawValue)",
      "word": facts.words("actionItem.state.\(item.state.rawValue)"), "reason": item.reason.orAbsent,
      "replacement": other.map { (facts.number($0.id) ?? "") + " " + $0.text }.orAbsent,
      "overdue": overdue(item, facts).orAbsent,
    ]
  }

  /// "101 days ago", for an open item that was due; "4 years ago", where days say nothing any more.
  static func overdue(_ item: ActionItem, _ facts: Facts) -> String? {
    guard item.state == .open, let due = item.due else { return nil }
    let today = facts.clock(facts.now)
    guard let now = CivilDate(year: today.year, month: today.month, day: today.day), due < now else {
      return nil
    }
    let days = now.days(since: due)
    return days < 2 * 365
      ? facts.words.count("date.daysAgo", days) : facts.words.count("date.yearsAgo", days / 365)
  }
}

extension CivilDate {
  /// Whole days from `other` to this date.
  func days(since other: CivilDate) -> Int { dayCount - other.dayCount }

  // Days since some fixed date; years are counted from March, so that the leap day is the last of its year.
  private var dayCount: Int {
    let shifted = month <= 2 ? year - 1 : year
    let months = 153 * (month + (month > 2 ? -3 : 9)) + 2
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + months / 5 + day
  }
}
