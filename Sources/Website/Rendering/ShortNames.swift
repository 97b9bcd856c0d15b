/// Short names for what modules declare for all of themselves, in one script that is made of them.
///
/// A name is shortened only where each of its places is surely that name: none stands in a text, behind a point, as a key,
/// or in a line that cannot be read for certain (another kind of quote, a slash, a text that runs on).
struct ShortNames {
  private let short: [String: [UInt8]]

  /// - Parameters:
  ///   - names: what may be shortened: each is declared once in the whole script.
  ///   - lines: the whole script.
  init(_ names: Set<Substring>, in lines: [Substring]) {
    var left = Set(names.map(String.init))
    var uses: [String: Int] = [:]
    for line in lines {
      let bytes = Array(line.utf8)
      let (words, isCertain) = CodeWord.all(in: bytes)
      for word in words {
        let name = word.name(in: bytes)
        guard left.contains(name) else { continue }
        uses[name, default: 0] += word.range.count
        if !isCertain || !word.isSurelyName { left.remove(name) }
      }
    }
    // What is said most gets the shortest.
    let order = left.sorted { (uses[$1, default: 0], $0) < (uses[$0, default: 0], $1) }
    let pairs = order.enumerated().map { place, name in (name, Array("$\(String(place, radix: 36))".utf8)) }
    short = Dictionary(uniqueKeysWithValues: pairs.filter { $0.count > $1.count })
  }

  /// The line with the short names in it.
  func said(_ line: Substring) -> Substring {
    let bytes = Array(line.utf8)
    var (said, place) = ([UInt8](), 0)
    for word in CodeWord.all(in: bytes).words {
      guard let name = short[word.name(in: bytes)] else { continue }
      said += bytes[place..<word.range.lowerBound] + name
      place = word.range.upperBound
    }
    return place == 0 ? line : Substring(String(decoding: said + bytes[place...], as: UTF8.self))
  }
}

/// A word of a line of code, and what stands around it.
private struct CodeWord {
  let range: Range<Int>
  let isText: Bool
  /// The nearest signs that are no spaces; nil at the ends of the line.
  let before: UInt8?
  let after: UInt8?

  func name(in bytes: [UInt8]) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// No text, nothing of something else, and no key of an object, written or taken apart.
  var isSurelyName: Bool {
    guard !isText, before != UInt8(ascii: ".") else { return false }
    guard let before else { return after.map { !",=;:".utf8.contains($0) } ?? false }
    return !("{,".utf8.contains(before) && (after.map { ",}:=".utf8.contains($0) } ?? true))
  }

  /// The words of a line, and whether it could be read for certain.
  static func all(in bytes: [UInt8]) -> (words: [CodeWord], isCertain: Bool) {
    var (words, reading, place, isCertain) = ([CodeWord](), CodeReading(), 0, true)
    while place < bytes.count {
      guard isLetter(bytes[place]) else {
        isCertain =
          reading.take(bytes[place], next: place + 1 < bytes.count ? bytes[place + 1] : 0) && isCertain
        place += 1
        continue
      }
      let start = place
      while place < bytes.count, isLetter(bytes[place]) { place += 1 }
      words.append(
        CodeWord(
          range: start..<place, isText: reading.isText, before: bytes[..<start].last { $0 != space },
          after: bytes[place...].first { $0 != space }))
    }
    return (words, isCertain && reading.isAtEnd)
  }

  private static let space = UInt8(ascii: " ")

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "#"), 0x80...:
      true
    default: false
    }
  }
}

/// Whether code or a text is read, sign by sign.
private struct CodeReading {
  private enum Mode: Equatable {
    case quoted
    case template
    /// Code within a template, so many braces deep.
    case code(braces: Int)
  }

  private var modes: [Mode] = []
  /// Whether the next brace begins code within a template.
  private var isOpened = false

  var isText: Bool { modes.last == .quoted || modes.last == .template }
  var isAtEnd: Bool { modes.isEmpty }

  /// Whether that sign could be read for certain.
  mutating func take(_ byte: UInt8, next: UInt8) -> Bool {
    switch (byte, modes.last) {
    case (UInt8(ascii: "\\"), _): return false
    case (UInt8(ascii: "\""), .quoted), (UInt8(ascii: "`"), .template): modes.removeLast()
    case (UInt8(ascii: "{"), .template): if isOpened { modes.append(.code(braces: 0)) }
    case (_, .quoted), (_, .template): break
    case (UInt8(ascii: "\""), _): modes.append(.quoted)
    case (UInt8(ascii: "`"), _): modes.append(.template)
    case (UInt8(ascii: "'"), _), (UInt8(ascii: "/"), _): return false
    case (UInt8(ascii: "{"), .code(let braces)): modes[modes.count - 1] = .code(braces: braces + 1)
    case (UInt8(ascii: "}"), .code(0)): modes.removeLast()
    case (UInt8(ascii: "}"), .code(let braces)): modes[modes.count - 1] = .code(braces: braces - 1)
    default: break
    }
    isOpened = byte == UInt8(ascii: "$") && next == UInt8(ascii: "{")
    return true
  }
}
