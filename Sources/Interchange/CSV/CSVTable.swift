/// A table as a spreadsheet opens it: RFC 4180, in UTF-8 with the mark by which Excel knows it.
struct CSVTable {
  let rows: [[String]]

  var text: String {
    "\u{FEFF}" + rows.map { $0.map(CSVTable.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let text = isFormula(text) ? "'" + text : text
    guard text.utf8.contains(where: { "\",\n\r".utf8.contains($0) }) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  // A spreadsheet would calculate what begins so, and may send it anywhere.
  private static func isFormula(_ text: String) -> Bool {
    text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
  }
}
