/// What a line says, without its indentation and the mark of a list: two of one key say the same.
struct LineKey: Hashable {
  private let bytes: [UInt8]

  init(_ line: Substring) {
    var line = line.trimmed
    for mark in ["- ", "* ", "+ "] where line.utf8.starts(with: mark.utf8) {
      line = Substring(line.utf8.dropFirst(2)).trimmed
      break
    }
    bytes = Array(line.utf8)
  }
}
