/// A text in double quotes, on one line: as JSON and YAML both read it, and without what would end an HTML comment.
enum Quotation {
  static func written(_ text: String) -> String {
    var (quoted, last) = ("\"", Unicode.Scalar(" "))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "-" where last == "-": quoted += "\\u002d"
      // Line ends to YAML, and the mark that begins a file.
      case "\u{2028}": quoted += "\\u2028"
      case "\u{2029}": quoted += "\\u2029"
      case "\u{FEFF}": quoted += "\\ufeff"
      default: quoted.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return quoted + "\""
  }

  /// Takes what stands in quotes at the front of `rest`; nil where nothing does.
  static func take(from rest: inout Substring.UnicodeScalarView) -> String? {
    guard rest.first == "\"" else { return nil }
    var (text, scalars) = (String.UnicodeScalarView(), rest.dropFirst())
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"":
        rest = scalars
        return String(text)
      case "\\":
        guard let escaped = takeEscape(from: &scalars) else { return nil }
        text.append(escaped)
      default: text.append(scalar)
      }
    }
    return nil
  }

  private static func takeEscape(from rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    switch rest.popFirst() {
    case "\"": return "\""
    case "\\": return "\\"
    case "n": return "\n"
    case "t": return "\t"
    case "u":
      let digits = String(rest.prefix(4))
      rest = rest.dropFirst(4)
      return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
    default: return nil
    }
  }
}
