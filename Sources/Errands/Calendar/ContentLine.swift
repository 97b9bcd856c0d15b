/// One line of a calendar (RFC 5545, section 3.1): a name, parameters and a value, none of which can break out of it.
struct ContentLine {
  /// What a line may hold, in bytes, before it goes on in the next.
  static let longest = 75

  private let text: String

  /// - Parameter value: as it shall stand there, escaped where its kind asks for that.
  init(_ name: String, _ parameters: [(name: String, value: String)] = [], _ value: String) {
    let written = parameters.map { ";\($0.name)=\(ContentLine.parameter($0.value))" }.joined()
    text = "\(name)\(written):\(ContentLine.visible(value))"
  }

  /// A line with a text as its value.
  init(_ name: String, text: String) { self.init(name, [], ContentLine.escaped(text)) }

  /// The line as it is written, folded, with its end. No character is cut, unless it alone is longer than a line.
  var folded: String {
    var (lines, room) = ("", ContentLine.longest)
    for piece in text.flatMap(ContentLine.pieces) {
      let length = piece.utf8.count
      if length > room {
        lines += "\r\n "
        room = ContentLine.longest - 1
      }
      lines += piece
      room -= length
    }
    return lines + "\r\n"
  }

  private static func pieces(_ character: Character) -> [String] {
    let whole = String(character)
    return whole.utf8.count < longest ? [whole] : whole.unicodeScalars.map { String($0) }
  }

  /// A text, with what would end it or split it escaped.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n": escaped.append(contentsOf: ["\\", "n"])
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  // In quotes, which hold anything but quotes themselves.
  private static func parameter(_ value: String) -> String {
    let plain = visible(value).unicodeScalars.map { $0 == "\"" ? "'" : $0 }
    var quoted = String.UnicodeScalarView()
    quoted.append(contentsOf: plain)
    return isWord(quoted) ? String(quoted) : "\"\(String(quoted))\""
  }

  private static func isWord(_ text: String.UnicodeScalarView) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || $0 == "-") }
  }

  /// Without the characters that no line may hold.
  private static func visible(_ text: String) -> String {
    var visible = String.UnicodeScalarView()
    visible.append(
      contentsOf: text.unicodeScalars.filter { $0 == "\t" || $0.properties.generalCategory != .control })
    return String(visible)
  }
}
