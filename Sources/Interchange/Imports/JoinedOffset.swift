import Foundation

/// A distance from UTC that is written apart: `UTC +2`, `GMT −0700`, `UTC–7`.
struct JoinedOffset {
  /// What stands before it, the name of the zone included.
  let before: Substring
  /// With an ASCII sign: `-7`.
  let offset: String
  let rest: Substring
  /// Whether its sign stands right before the digits.
  let isSigned: Bool

  init?(_ text: Substring) {
    guard let name = ["UTC", "GMT"].lazy.compactMap({ text.range(of: $0) }).first else { return nil }
    let signed = text[name.upperBound...].drop { $0 == " " }
    guard let sign = signed.first, "+-−–".contains(sign) else { return nil }
    let digits = signed.dropFirst().drop { $0 == " " }
    let said = digits.prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
    guard JoinedOffset.isOffset(said) else { return nil }
    isSigned = signed.dropFirst().first != " "
    guard isSigned || sign == "+" || sign == "-" else { return nil }
    (before, rest) = (text[..<name.upperBound], digits[said.endIndex...])
    offset = (sign == "+" ? "+" : "-") + said
  }

  /// The same in one word; any other text as it is.
  static func plain(_ text: Substring) -> Substring { JoinedOffset(text)?.joined ?? text }

  var joined: Substring { Substring("\(before)\(offset)\(rest)") }

  // "UTC - 2023" is none.
  private static func isOffset(_ said: Substring) -> Bool {
    let digits = said.filter(\.isNumber)
    let hours = digits.count > 2 ? digits.dropLast(2) : digits[...]
    return (1...4).contains(digits.count) && (Int(hours) ?? 99) <= 14
  }

  /// Whether a word is nothing but such a distance, in full: `-07:00`.
  static func isAlone(_ word: Substring) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count == 6, "+-".utf8.contains(bytes[0]), bytes[3] == UInt8(ascii: ":") else { return false }
    return [1, 2, 4, 5].allSatisfy { (0x30...0x39).contains(bytes[$0]) }
  }
}
