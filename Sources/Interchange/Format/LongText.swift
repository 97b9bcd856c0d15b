/// A text with blocks of its own, between two remarks: `<!-- summary -->` and `<!-- /summary -->`. Whatever stands in it
/// is its own, also what looks like a heading of the file or like a remark.
struct LongText {
  enum Field: String, CaseIterable {
    case teaser, summary, lessons, notes
  }

  let field: Field
  let text: String

  var lines: [String] {
    var written = WrittenText(text)
    var words = written.words
    if field == .teaser {
      written.lines = written.lines.map { Substring($0.isEmpty ? ">" : "> \($0)") }
    } else if let lowered = LongText.lowered(written.lines) {
      written.lines = lowered
    } else {
      words.append(.plain("unlowered"))
    }
    let number = LongText.number(field, written.lines)
    if let number { words.insert(.plain(number), at: 0) }
    return [Remark(field.rawValue, words).text] + written.lines.map { String($0) }
      + [LongText.end(field, number)]
  }

  /// What ends a text: with a number where the text holds a line that looks like its end.
  private static func end(_ field: Field, _ number: String?) -> String {
    "<!-- /\(field.rawValue)\(number.map { " " + $0 } ?? "") -->"
  }

  private static func number(_ field: Field, _ lines: [Substring]) -> String? {
    let ends = Set(lines.filter { $0.utf8.starts(with: "<!-- /".utf8) }.map { Array($0.utf8) })
    if !ends.contains(Array(end(field, nil).utf8)) { return nil }
    return (2...).lazy.map { String($0) }.first { !ends.contains(Array(end(field, $0).utf8)) }
  }
}

extension LongText {
  /// Reads the text whose first remark is the line at `index`, and goes on behind the last; nil for any other line, and
  /// where the last is missing.
  init?(_ lines: [Substring], at index: inout Int, _ ends: Ends) {
    guard let remark = Remark(line: lines[index]), let field = Field(rawValue: remark.name) else {
      return nil
    }
    let number = remark.plain.first { Int($0) != nil }
    guard let end = ends.first(LongText.end(field, number), after: index) else { return nil }
    self.init(field, Array(lines[(index + 1)..<end]), remark)
    index = end + 1
  }

  /// Reads a text with what its remark says about it.
  init(_ field: Field, _ lines: [Substring], _ remark: Remark?) {
    var lines = lines.trimmingBlanks
    if field == .teaser {
      lines = lines.map(\.unquoted)
    } else if remark?.plain.contains("unlowered") != true {
      lines = LongText.raised(lines)
    }
    self.field = field
    text = WrittenText.read(lines, remark)
  }
}

extension LongText {
  /// Where in a file the lines are that may end a text.
  struct Ends {
    private var places: [[UInt8]: [Int]] = [:]

    init(_ lines: [Substring]) {
      for (index, line) in lines.enumerated() where line.utf8.starts(with: "<!-- /".utf8) {
        places[Array(line.trimmed.utf8), default: []].append(index)
      }
    }

    func first(_ closing: String, after index: Int) -> Int? {
      guard let places = places[Array(closing.utf8)] else { return nil }
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if places[middle] <= index { low = middle + 1 } else { high = middle }
      }
      return low < places.count ? places[low] : nil
    }
  }
}

/// Headings stand two levels below those of the file.
extension LongText {
  /// Nil where that could not be taken back.
  static func lowered(_ lines: [Substring]) -> [Substring]? {
    let lowered = headings(lines) { line, level in
      let mark = line.utf8.drop { $0 == UInt8(ascii: " ") }
      return level > 4 ? line : Substring(line.utf8[..<mark.startIndex]) + "##" + Substring(mark)
    }
    let back = raised(lowered)
    return zip(back, lines).allSatisfy { $0.utf8.elementsEqual($1.utf8) } ? lowered : nil
  }

  static func raised(_ lines: [Substring]) -> [Substring] {
    headings(lines) { line, level in
      let mark = line.utf8.drop { $0 == UInt8(ascii: " ") }
      return level < 3 ? line : Substring(line.utf8[..<mark.startIndex]) + Substring(mark.dropFirst(2))
    }
  }

  private static func headings(_ lines: [Substring], _ change: (Substring, Int) -> Substring) -> [Substring] {
    var fence = Fence()
    return lines.map { line in
      let isCode = fence.passes(line)
      guard !isCode, let level = line.headingLevel else { return line }
      return change(line, level)
    }
  }
}

extension Substring {
  /// A line of a quotation without its mark.
  fileprivate var unquoted: Substring {
    guard utf8.first == UInt8(ascii: ">") else { return self }
    return Substring(utf8.dropFirst(utf8.dropFirst().first == UInt8(ascii: " ") ? 2 : 1))
  }
}
