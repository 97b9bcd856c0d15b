import Postmortems

/// A line or cell that names a day by others, and says nothing else: `Tuesday`, `The next day`, `Following Monday`, `Am
/// nächsten Tag`, `Day 2`.
enum NextDay {
  /// - Parameters:
  ///   - day: the last day that was said.
  ///   - first: the day that numbers count from.
  static func find(
    in text: Substring, after day: CivilDate, first: CivilDate?, _ context: TimeContext
  ) -> FuzzyTime? {
    guard text.utf8.count <= 40, let said = Said(text) else { return nil }
    switch said {
    case .next: return following(day, context)
    case .numbered(let number):
      return first.flatMap { first in
        (1..<number).reduce(FuzzyTime.read(first.spelled, context)) { day, _ in
          day?.writtenDate.flatMap { following($0, context) }
        }
      }
    case .weekday(let weekday, let isLater):
      var found = isLater ? following(day, context) : FuzzyTime.read(day.spelled, context)
      for _ in 0..<7 where found?.writtenDate?.weekday != weekday {
        found = found?.writtenDate.flatMap { following($0, context) }
      }
      return found
    }
  }

  /// Whether it is one, of whatever day.
  static func isNamed(by text: Substring) -> Bool { text.utf8.count <= 40 && Said(text) != nil }

  private static func following(_ day: CivilDate, _ context: TimeContext) -> FuzzyTime? {
    let below = TimeContext(zone: context.zone, near: .day(day), now: context.now)
    return FuzzyTime.read("next day", below).writtenDate.map { FuzzyTime.read($0.spelled, context) }
  }

  private enum Said {
    case next
    case weekday(Int, isLater: Bool)
    /// From 1 on.
    case numbered(Int)

    init?(_ text: Substring) {
      let marks = text.filter { !"*_`:".contains($0) }
      if let number = Said.number(marks.lowercased().split(separator: " ")) {
        self = .numbered(number)
        return
      }
      guard marks.allSatisfy({ $0.isLetter || $0 == " " }) else { return nil }
      var words = marks.lowercased().split(separator: " ")
      if let first = words.first, leading.contains(first) { words.removeFirst() }
      let isLater = words.first.map { later.contains($0) } ?? false
      if isLater { words.removeFirst() }
      guard let word = words.first, words.count == 1, word.count > 2 else { return nil }
      if word == "folgetag" || isLater && ["day", "tag"].contains(word) {
        self = .next
      } else if let weekday = NamedWeekday.find(in: String(word)) {
        self = .weekday(weekday, isLater: isLater)
      } else {
        return nil
      }
    }

    /// `day 2`, `tag zwei`, `2. tag`
    private static func number(_ words: [Substring]) -> Int? {
      guard words.count == 2 else { return nil }
      let isBehind = ["day", "tag"].contains(words[0])
      guard isBehind || words[1] == "tag" && words[0].last == "." else { return nil }
      let said = isBehind ? words[1] : words[0].dropLast()
      return (NextDay.numbers[said] ?? Int(said)).flatMap { (1...60).contains($0) ? $0 : nil }
    }
  }

  private static let numbers: [Substring: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "eins": 1, "zwei": 2, "drei": 3, "vier": 4,
    "fünf": 5,
  ]

  private static let leading: Set<Substring> = ["the", "on", "am", "der"]
  private static let later: Set<Substring> = [
    "next", "following", "nächster", "nächsten", "folgender", "folgenden", "darauffolgender",
    "darauffolgenden",
  ]
}
