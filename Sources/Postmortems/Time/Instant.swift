import Foundation

/// Whole seconds since 1970-01-01 UTC, kept within the years 1 to 9999 so that nothing overflows.
package struct Instant: Hashable, Comparable, Sendable {
  let seconds: Int

  init(_ seconds: Int) {
    self.seconds = min(max(seconds, Self.first), Self.last)
  }

  package init(_ date: Date) {
    let value = date.timeIntervalSince1970.rounded(.down)
    self.init(value.isNaN ? 0 : Int(min(max(value, Double(Self.first)), Double(Self.last))))
  }

  private static let first = -62_135_596_800
  private static let last = 253_402_300_799

  package var date: Date { Date(timeIntervalSince1970: TimeInterval(seconds)) }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

extension Instant {
  /// `YYYY-MM-DDThh:mm:ssZ`.
  package var text: String {
    let (day, second) = seconds.quotientAndRemainder(floor: 86_400)
    let date = CivilDate(dayNumber: day)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(20)
    bytes.append(digits: date.year, count: 4)
    bytes.append(.hyphen, digits: date.month)
    bytes.append(.hyphen, digits: date.day)
    bytes.append(.capitalT, digits: second / 3_600)
    bytes.append(.colon, digits: second / 60 % 60)
    bytes.append(.colon, digits: second % 60)
    bytes.append(.capitalZ)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads `text` back; nil for anything else.
  package init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[4] == .hyphen, bytes[7] == .hyphen, bytes[10] == .capitalT,
      bytes[13] == .colon, bytes[16] == .colon, bytes[19] == .capitalZ,
      let year = bytes.number(0..<4), let month = bytes.number(5..<7), let day = bytes.number(8..<10),
      let hour = bytes.number(11..<13), let minute = bytes.number(14..<16),
      let second = bytes.number(17..<19), (1...12).contains(month), day >= 1,
      day <= CivilDate.length(of: month, in: year), hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(CivilDate.dayNumber(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second)
  }
}

extension Int {
  /// Division that rounds down, with a remainder that is never negative.
  func quotientAndRemainder(floor divisor: Int) -> (Int, Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension [UInt8] {
  fileprivate mutating func append(digits value: Int, count: Int) {
    var divisor = count == 4 ? 1_000 : 10
    while divisor > 0 {
      append(.zero + UInt8(value / divisor % 10))
      divisor /= 10
    }
  }

  fileprivate mutating func append(_ mark: UInt8, digits value: Int) {
    append(mark)
    append(digits: value, count: 2)
  }

  fileprivate func number(_ range: Range<Int>) -> Int? {
    var value = 0
    for byte in self[range] {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - .zero)
    }
    return value
  }
}
