/// What a word can mean in a time, whatever its language.
enum TimeWord: Equatable {
  case month(Int)
  /// 0 for Monday to 6 for Sunday.
  case weekday(Int)
  /// "so", which is Sunday, but not in "so gegen 10".
  case sundayOrSo
  /// "Montagabend".
  case weekdayPart(Int, DayPart)
  case dayPart(DayPart)
  case third(Third)
  case season(Season)
  /// The Q of "Q3".
  case quarter
  /// "KW", "calendar week".
  case calendarWeek
  case unit(TimeUnit)
  case number(Int)
  /// "a", "eine": one of a unit, but no hour.
  case article
  /// "a few", "ein paar".
  case few
  /// "long ago", "seit Langem".
  case long

  case morningLetters, afternoonLetters
  /// What may stand behind an hour: "Uhr", "o'clock", "h".
  case hourMark
  /// "halb drei" is half an hour before three, "half three" half an hour after it.
  case half, halfPast, quarterHour, threeQuarters
  case noon, aboutNoon, midnight
  case now
  /// "morgen", which is tomorrow or, beside a day, its morning.
  case morningOrTomorrow
  /// Days from today: "gestern" is -1.
  case today(Int)

  case zone(ZoneName)
  case about, shortly, before, after, latest
  case since, until, from, between, and, ago
  /// "10 minutes later", also "später Abend".
  case later
  case last, this
  /// "next": the day after that of the row above. "same": that of the row above.
  case next, same
  /// The day whose eve a night is: "in der Nacht zum 10.12.".
  case onto
  /// "um", "at": a number behind it is an hour.
  case at
  case ordinal
  /// "er", "s" behind the years of a decade.
  case decade
  /// "die Neunziger".
  case decadeName(Int)
  case weekend
  /// The T between a date and a clock time.
  case timeMark
  /// Stands for digits that nobody knows: "mm".
  case blank
  case filler

  /// The meaning of a word in lower case with umlauts written out.
  static func named(_ spelled: String) -> TimeWord? {
    words[spelled] ?? weekdayPart(spelled)
  }

  private static let words: [String: TimeWord] =
    shared
    .merging(german) { first, _ in first }
    .merging(english) { first, _ in first }
    .merging(ZoneName.words) { first, _ in first }

  private static let shared: [String: TimeWord] = [
    "q": .quarter, "kw": .calendarWeek, "cw": .calendarWeek, "w": .calendarWeek,
    "h": .hourMark, "t": .timeMark, "mm": .blank, "hh": .blank, "x": .blank,
  ]

  private static func weekdayPart(_ spelled: String) -> TimeWord? {
    guard let split = spelled.range(ofSuffixIn: dayPartEndings) else { return nil }
    guard case .weekday(let day)? = german[String(spelled[..<split.start])] else { return nil }
    return .weekdayPart(day, split.part)
  }

  private static let dayPartEndings: [(String, DayPart)] = [
    ("vormittag", .forenoon), ("nachmittag", .afternoon), ("morgen", .morning), ("frueh", .morning),
    ("abend", .evening), ("nacht", .night),
  ]
}

extension String {
  fileprivate func range(ofSuffixIn endings: [(String, DayPart)]) -> (start: Index, part: DayPart)? {
    for (ending, part) in endings where utf8.count > ending.utf8.count && hasSuffix(ending) {
      return (utf8.index(endIndex, offsetBy: -ending.utf8.count), part)
    }
    return nil
  }
}

enum TimeUnit: Equatable { case second, minute, hour, day, week, month, year, decade }

/// The beginning, middle or end of a month or year.
enum Third: Int { case early, middle, late }

/// Meteorological, of the northern half: spring begins in March. Winter belongs to the year it begins in.
enum Season: Int { case spring, summer, autumn, winter }

/// Parts of a day and the hours they are taken to last; the night goes on into the next day.
enum DayPart: Equatable {
  case morning, forenoon, afternoon, evening, night

  /// Hours from the start of the day, the second excluded.
  var hours: Range<Int> {
    switch self {
    case .morning: 6..<12
    case .forenoon: 9..<12
    case .afternoon: 12..<18
    case .evening: 18..<22
    case .night: 22..<30
    }
  }

  /// The hour of the day that "8 in the evening", "3 Uhr nachts" mean.
  func hour(of hour: Int) -> Int {
    switch self {
    case .morning, .forenoon: hour
    case .afternoon: hour < 12 ? hour + 12 : hour
    case .evening: (4..<12).contains(hour) ? hour + 12 : hour
    case .night: hour == 12 ? 0 : (7..<12).contains(hour) ? hour + 12 : hour
    }
  }
}
