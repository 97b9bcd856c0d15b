/// What one side of a span, or a whole typed time, says; nothing is worked out yet.
struct TimePhrase: Equatable {
  var date = DatePhrase() { didSet { endsInClock = false } }
  var clock: ClockPhrase? { didSet { endsInClock = true } }
  var dayPart: DayPart? { didSet { endsInClock = false } }
  var zone: WrittenZone?
  var vagueness: Vagueness?
  var distance: Distance?
  /// A number that says nothing by itself: the 10 of "10.–12.12.", the 2 of "2 and 3 pm".
  var number: BareNumber? { didSet { endsInClock = false } }
  /// A night that leads to the day named, not on from it.
  var isEve = false
  /// "um", "at" stood before: a bare number is an hour.
  var saysAt = false
  /// The clock was written as unknown.
  var clockUnknown = false
  var opening: FuzzyTime.Extent?
  /// Whether the clock was said last.
  var endsInClock = false

  var isEmpty: Bool {
    date == DatePhrase() && clock == nil && dayPart == nil && distance == nil && number == nil
      && !clockUnknown
  }
}

struct BareNumber: Equatable {
  let numeral: Numeral
  /// "10.", "10th": it counts days.
  let ordinal: Bool
  /// "10th", which cannot be the number of a list.
  var spelled = false

  /// "9?".
  var isDoubted: Bool { numeral.unknown == 1 && numeral.length == 2 }
}

/// The parts of a date that were said. Ranges hold what unknown digits leave open.
struct DatePhrase: Equatable {
  var year: ClosedRange<Int>?
  var month: ClosedRange<Int>?
  var day: ClosedRange<Int>?
  var weekday: Int?
  var third: Third?
  var season: Season?
  /// 1 to 4.
  var quarter: Int?
  /// 1 to 53, as ISO 8601 counts.
  var week: Int?
  var anchor: Anchor?
  var weekend: Bool?
  /// "last" before a weekday, a month, a season, a weekend or the night.
  var last = false
  /// "next" before a weekday or a weekend.
  var next = false
  /// 12/10: which is the month shows only later.
  var slashed = false

  /// A day or a unit counted from today.
  enum Anchor: Equatable {
    case day(Int)
    /// Days from the row above.
    case row(Int)
    case unit(TimeUnit, Int)
    /// Units from that of the row above; none from it is that of today where there is no row.
    case rowUnit(TimeUnit, Int)
  }
}

/// A clock time as said.
struct ClockPhrase: Equatable {
  /// 0 to 24.
  var hour: Int
  /// Nil when only the hour was said; a range for `14:3?`, all sixty for `14:??`.
  var minute: ClosedRange<Int>?
  var second: Int?
  var half: DayHalf?
  /// "halb drei": by custom the one in daytime.
  var spoken = false
  /// Typed in digits with minutes.
  var digital = false

  enum DayHalf { case morning, afternoon }
}

/// How far back from now, or on from the row above: "vor 2 Stunden", "years ago", "10 minutes later".
struct Distance: Equatable {
  enum Amount: Equatable {
    case exactly(Int)
    /// "half an hour".
    case half
    /// "vor Jahren", "a few days ago".
    case vaguely
  }

  let amount: Amount
  let unit: TimeUnit
  let isAfterRow: Bool

  init(amount: Amount, unit: TimeUnit) {
    self.amount = amount
    self.unit = unit
    isAfterRow = false
  }

  init(later count: Int, _ unit: TimeUnit) {
    amount = .exactly(-count)
    self.unit = unit
    isAfterRow = true
  }
}

enum Vagueness: Equatable {
  case about, shortlyBefore, shortlyAfter, before, after
  /// "spätestens", "by".
  case atLatest
}
