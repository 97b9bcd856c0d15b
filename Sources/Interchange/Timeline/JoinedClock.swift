import Postmortems

/// A day and a clock time with a dash between, as in `2020-05-04 - 10:00`, which is no span from midnight.
enum JoinedClock {
  /// The same without that dash; any other text as it is.
  static func plain(_ typed: String, _ context: TimeContext) -> String {
    guard typed.utf8.count <= Wording.longestTime, typed.utf8.contains(UInt8(ascii: ":")) else {
      return typed
    }
    let words = typed.split(separator: " ")
    guard let dash = words.firstIndex(where: { ["-", "–", "—"].contains($0) }), dash > 0 else { return typed }
    let day = words[..<dash].joined(separator: " ")
    let clock = words[(dash + 1)...].joined(separator: " ")
    guard day.utf8.count >= 5 || NamedWeekday.find(in: day) != nil, FuzzyTime.isClockTime(clock) else {
      return typed
    }
    let time = FuzzyTime.read(day, context)
    return time.precision == .day && time.extent == .moment ? "\(day) \(clock)" : typed
  }
}
