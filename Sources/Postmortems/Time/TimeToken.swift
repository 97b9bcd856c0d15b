/// One piece of a typed time.
struct TimeToken {
  enum Kind: Equatable {
    case number(Numeral)
    /// `'22`.
    case shortYear(Int)
    case word(TimeWord)
    /// An IANA name as typed, looked up later.
    case place(String)
    case mark(Unicode.Scalar)
    /// A hyphen, or with `long` an en or em dash, which never is the minus of an offset.
    case dash(long: Bool)
    /// A clock written as unknown: `--:--`, `??:??`, `HH:mm`.
    case unknownClock
    /// A word that no table knows, lower case.
    case other(String)
  }

  let kind: Kind
  /// Whether a space, or something ignored like a parenthesis, stands before it.
  let spaced: Bool
  /// Where it stands among the folded bytes of the text.
  let range: Range<Int>
}

/// Digits as typed, the last of them possibly unknown: `10`, `201?`, `??`.
struct Numeral: Equatable {
  /// Smallest and largest number it can be.
  let low: Int
  let high: Int
  /// Characters, unknown ones included.
  let length: Int
  /// How many of them are unknown.
  let unknown: Int

  var range: ClosedRange<Int> { low...max(low, high) }
  /// The number, if all digits are known.
  var value: Int? { unknown == 0 ? low : nil }
  /// Two or four unknown digits.
  static func blank(_ length: Int) -> Numeral {
    Numeral(low: 0, high: length == 2 ? 99 : 9_999, length: length, unknown: length)
  }

  /// Whether nothing of it is known.
  var isBlank: Bool { unknown == length && unknown > 0 }
}
