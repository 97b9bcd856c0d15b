/// How a file writes dates such as `03/04/2022`: one that can be read in one way only decides how the others are read.
struct SlashedDates {
  private enum Form { case dayFirst, monthFirst }

  private var form: Form?

  init() {}

  init(_ lines: [Substring]) {
    var forms: Set<Form> = []
    for line in lines where line.utf8.contains(where: SlashedDates.isMark) {
      for date in SlashedDates.dates(in: Array(line.utf8)) {
        if date.first > 12, date.second <= 12 { forms.insert(.dayFirst) }
        if date.second > 12, date.first <= 12 { forms.insert(.monthFirst) }
      }
    }
    form = forms.count == 1 ? forms.first : nil
  }

  /// The text with these dates as `2022-04-03`; as it is where the file does not say how it writes them.
  func plain(_ text: String) -> String {
    guard let form, text.utf8.contains(where: SlashedDates.isMark) else { return text }
    var bytes = Array(text.utf8)
    for date in SlashedDates.dates(in: bytes).reversed() {
      let (day, month) = form == .dayFirst ? (date.first, date.second) : (date.second, date.first)
      guard (1...12).contains(month) else { continue }
      let spelled = "\(date.year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      bytes.replaceSubrange(date.range, with: spelled.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") }
}

extension SlashedDates {
  private struct Written {
    let range: Range<Int>
    let first: Int
    let second: Int
    let year: Int
  }

  private static func dates(in bytes: [UInt8]) -> [Written] {
    var dates: [Written] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index].isDigit || isMark(bytes[index]) { index += 1 }
      let isApart = start == 0 || !(bytes[start - 1] | 0x20).isLetter && !isMark(bytes[start - 1])
      if isApart, let date = date(bytes[start..<index]) { dates.append(date) }
    }
    return dates
  }

  private static func date(_ run: ArraySlice<UInt8>) -> Written? {
    let parts = run.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, [2, 4].contains(parts[2].count),
      let first = number(parts[0]), let second = number(parts[1]), let year = number(parts[2]),
      (1...31).contains(first), (1...31).contains(second)
    else { return nil }
    let whole = parts[2].count == 4 ? year : year + (year >= 70 ? 1_900 : 2_000)
    return whole < 1_000 ? nil : Written(range: run.indices, first: first, second: second, year: whole)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self) }
}
