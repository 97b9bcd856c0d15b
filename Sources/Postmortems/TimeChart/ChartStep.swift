import Foundation

/// How far it is from one stroke of an axis to the next.
struct ChartStep {
  let unit: ChartTick.Unit
  let count: Int

  static let widest = ChartStep(unit: .year, count: 100)

  static let all: [ChartStep] =
    [1, 2, 5, 10, 15, 30].map { ChartStep(unit: .minute, count: $0) }
    + [1, 2, 3, 6, 12].map { ChartStep(unit: .hour, count: $0) }
    + [1, 2, 7, 14].map { ChartStep(unit: .day, count: $0) }
    + [1, 3, 6].map { ChartStep(unit: .month, count: $0) }
    + [1, 2, 5, 10, 20, 50].map { ChartStep(unit: .year, count: $0) } + [widest]

  /// About how long one is.
  var seconds: TimeInterval {
    switch unit {
    case .minute: 60 * Double(count)
    case .hour: 3_600 * Double(count)
    case .day: 86_400 * Double(count)
    case .month: 30.44 * 86_400 * Double(count)
    case .year: 365.25 * 86_400 * Double(count)
    }
  }

  /// The round times within these bounds, by the clocks of a zone.
  func moments(in bounds: ClosedRange<Date>, _ zone: TimeZone) -> [Date] {
    let (first, last) = (reading(bounds.lowerBound, zone), reading(bounds.upperBound, zone))
    let found = readings(from: first, through: last).map { moment($0, zone) }
    // An hour that a change of clocks leaves out is the next one, which is there already.
    return found.filter(bounds.contains).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  // What the clocks of the zone show, as seconds since they showed the beginning of 1970.
  private func reading(_ moment: Date, _ zone: TimeZone) -> Int {
    Int(moment.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: moment)
  }

  private func moment(_ reading: Int, _ zone: TimeZone) -> Date {
    let near = Date(timeIntervalSince1970: Double(reading))
    let nearer = near.addingTimeInterval(-Double(zone.secondsFromGMT(for: near)))
    return near.addingTimeInterval(-Double(zone.secondsFromGMT(for: nearer)))
  }

  private func readings(from first: Int, through last: Int) -> [Int] {
    switch unit {
    case .minute, .hour, .day:
      let step = Int(seconds)
      // Weeks begin on Mondays, which the first day of 1970 was not.
      let origin = unit == .day && count % 7 == 0 ? 4 * 86_400 : 0
      return Array(stride(from: origin + (first - origin).floored(to: step), through: last, by: step))
    case .month, .year:
      let months = unit == .year ? count * 12 : count
      return stride(from: month(of: first).floored(to: months), through: month(of: last), by: months).map {
        CivilDate.firstDay(of: 1, in: 0, plus: $0) * 86_400
      }
    }
  }
}

extension ChartStep {
  // Counted from the beginning of the year 0.
  private func month(of reading: Int) -> Int {
    let date = CivilDate(dayNumber: reading.quotientAndRemainder(floor: 86_400).0)
    return date.year * 12 + date.month - 1
  }
}

extension Int {
  /// The nearest multiple that is not above it.
  fileprivate func floored(to step: Int) -> Int { quotientAndRemainder(floor: step).0 * step }
}
