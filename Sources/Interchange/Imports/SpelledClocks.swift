import Postmortems

/// How the rows of a file spell clock times: what one of them leaves open the others say.
struct SpelledClocks {
  /// Whether `9.00` is a clock time there, and `4.10` no day.
  private let haveDots: Bool
  /// Whether they count to twelve, twice a day.
  private let haveHalves: Bool

  init(_ typed: [String]) {
    let dotted = typed.compactMap { SpelledClocks.dotted($0) }
    haveDots =
      dotted.allSatisfy { $0.hour < 24 && $0.minute < 60 }
      && dotted.contains { $0.minute == 0 || $0.minute > 12 }
    haveHalves =
      typed.contains { SpelledClocks.half($0) != nil }
      && !typed.contains { $0.utf8.contains(UInt8(ascii: ":")) && (SpelledClocks.hour($0) ?? 0) > 12 }
  }

  /// The same in a spelling that leaves nothing open.
  func plain(_ typed: String) -> String {
    haveDots && SpelledClocks.dotted(typed) != nil ? typed.replacing(".", with: ":") : typed
  }

  /// The same of the other half of the day, where it says none: `1:15` is `1:15 pm`.
  func laterHalf(_ typed: String) -> String? {
    guard haveHalves, FuzzyTime.isClockTime(typed), let hour = SpelledClocks.hour(typed),
      (1...12).contains(hour),
      SpelledClocks.half(typed) == nil,
      typed.utf8.allSatisfy({ $0 == UInt8(ascii: ":") || (0x30...0x39).contains($0) })
    else { return nil }
    return hour == 12 ? "\(typed) am" : "\(typed) pm"
  }

  static func isMidnight(_ typed: String) -> Bool {
    let words = typed.lowercased().split { !$0.isLetter }
    return words.contains("mitternacht") || words.contains("midnight")
  }

  private static func dotted(_ typed: String) -> (hour: Int, minute: Int)? {
    let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else {
      return nil
    }
    return (hour, minute)
  }

  private static func hour(_ typed: String) -> Int? {
    let digits = typed.drop { !$0.isNumber }.prefix(while: \.isNumber)
    return digits.count <= 2 ? Int(digits) : nil
  }

  /// AM or PM, as it is written behind the hour.
  private static func half(_ typed: String) -> Substring? {
    let words = typed.lowercased().replacing(".", with: "").split { !$0.isLetter }
    return words.first { $0 == "am" || $0 == "pm" }
  }
}
