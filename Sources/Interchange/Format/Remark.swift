/// What does not read well, in an HTML comment that no forge shows: `<!-- e3 web "15:40" … -->`. The first word names
/// what it stands beside; the others are plain, quoted or named.
struct Remark: Equatable {
  enum Word: Equatable {
    case plain(String)
    case quoted(String)
    case named(String, String)
  }

  let name: String
  var words: [Word]

  init(_ name: String, _ words: [Word] = []) {
    self.name = name
    self.words = words
  }

  init(_ kind: Kind, _ number: Int, _ words: [Word] = []) { self.init("\(kind.rawValue)\(number)", words) }

  /// What an item is; the letter before its number.
  enum Kind: String {
    case keyTime = "k"
    case event = "e"
    case cause = "c"
    case actionItem = "a"
    case idea = "i"
    case parked = "p"
    case meeting = "m"
    case scheduledMeeting = "s"
  }

  var text: String {
    let written = words.map { word in
      switch word {
      case .plain(let text): text
      case .quoted(let text): Quotation.written(text)
      case .named(let name, let text): "\(name)=\(Quotation.written(text))"
      }
    }
    return "<!-- " + ([name] + written).joined(separator: " ") + " -->"
  }
}

extension Remark {
  var plain: [String] { words.compactMap { if case .plain(let text) = $0 { text } else { nil } } }

  var quoted: [String] { words.compactMap { if case .quoted(let text) = $0 { text } else { nil } } }

  func named(_ name: String) -> String? {
    for case .named(name, let text) in words { return text }
    return nil
  }

  /// Its number, if it is beside something of that kind.
  func number(_ kind: Kind) -> Int? { Remark.number(name, kind) }

  /// The numbers of the things of a kind that it refers to.
  func references(_ kind: Kind) -> [Int] { plain.compactMap { Remark.number($0, kind) } }

  private static func number(_ word: String, _ kind: Kind) -> Int? {
    word.utf8.starts(with: kind.rawValue.utf8) ? Int(word.dropFirst()) : nil
  }
}

extension Remark {
  /// The remark that a line is; nil for any other line.
  init?(line: Substring) {
    let opening = "<!-- ".utf8
    let closing = " -->".utf8
    guard line.utf8.starts(with: opening), line.utf8.count > opening.count + closing.count,
      line.utf8.suffix(closing.count).elementsEqual(closing)
    else { return nil }
    let inner = Substring(line.utf8.dropFirst(opening.count).dropLast(closing.count))
    var rest = inner.unicodeScalars
    guard let name = Remark.takeWord(&rest), Remark.isName(name) else { return nil }
    self.init(name)
    while rest.popFirst() != nil {
      guard let word = Remark.take(&rest) else { return nil }
      words.append(word)
    }
  }

  private static func isName(_ word: String) -> Bool {
    let letters = word.utf8.drop { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    return letters.count < word.utf8.count && letters.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func take(_ rest: inout Substring.UnicodeScalarView) -> Word? {
    if rest.first == "\"" {
      guard let text = Quotation.take(from: &rest), rest.isEmpty || rest.first == " " else { return nil }
      return .quoted(text)
    }
    guard let word = takeWord(&rest) else { return nil }
    guard rest.first == "\"" else { return .plain(word) }
    guard word.utf8.last == UInt8(ascii: "="), let text = Quotation.take(from: &rest),
      rest.isEmpty || rest.first == " "
    else { return nil }
    return .named(String(word.dropLast()), text)
  }

  /// A word, up to a space or a quotation mark.
  private static func takeWord(_ rest: inout Substring.UnicodeScalarView) -> String? {
    let word = rest.prefix { $0 != " " && $0 != "\"" }
    rest = rest[word.endIndex...]
    return word.isEmpty ? nil : String(Substring(word))
  }
}
