/// A value in one line of Markdown, so that it is shown as it is and can be read back.
enum EscapedText {
  /// - Parameter listed: whether it stands in a list, whose commas mean something.
  static func written(_ text: String, listed: Bool = false) -> String {
    String(
      text.unicodeScalars.reduce(into: String.UnicodeScalarView()) { written, scalar in
        switch scalar {
        case "\n": written.append(" ")
        case "\\", "*", "`", "<": written.append(contentsOf: ["\\", scalar])
        case "," where listed: written.append(contentsOf: ["\\", scalar])
        default: written.append(scalar)
        }
      })
  }

  static func list(_ texts: [String]) -> String {
    texts.map { written($0, listed: true) }.joined(separator: ", ")
  }

  static func read(_ written: Substring) -> String { items(written, splitting: false).first ?? "" }

  /// The members of a list.
  static func readList(_ written: Substring) -> [String] {
    written.isBlank ? [] : items(written, splitting: true)
  }

  private static func items(_ written: Substring, splitting: Bool) -> [String] {
    var (items, item) = ([String](), String.UnicodeScalarView())
    var scalars = written.unicodeScalars
    while let scalar = scalars.popFirst() {
      if scalar == "\\", let next = scalars.first, isPunctuation(next) {
        item.append(next)
        scalars.removeFirst()
      } else if scalar == ",", splitting {
        items.append(String(item))
        item = String.UnicodeScalarView()
        if scalars.first == " " { scalars.removeFirst() }
      } else {
        item.append(scalar)
      }
    }
    return items + [String(item)]
  }

  // What Markdown lets a backslash stand before.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
