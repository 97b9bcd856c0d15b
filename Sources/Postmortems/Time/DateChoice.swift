/// Which of several possible dates is meant where the year, the month or the week was not said.
enum DateChoice {
  /// Nearest to the row above, on either side, so that timelines go on over New Year; but not in the future.
  case nearest(to: Int, notAfter: Int)
  /// The latest that is not in the future.
  case latest(notAfter: Int)
  /// The next: what ends a span comes after its start.
  case next(after: Int)

  func pick(_ candidates: [DayRange]) -> DayRange? {
    switch self {
    case .nearest(let day, let limit):
      let past = candidates.filter { $0.first <= limit }
      return (past.isEmpty ? candidates : past).min { $0.distance(to: day) < $1.distance(to: day) }
    case .latest(let limit):
      return candidates.last { $0.first <= limit }
    case .next(let day):
      return candidates.first { $0.last >= day }
    }
  }
}
