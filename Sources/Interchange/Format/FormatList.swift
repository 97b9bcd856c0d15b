/// The items of a list, each with the lines that stand in it.
struct FormatList {
  /// Without their marks and without the indentation that those ask for.
  private(set) var items: [[Substring]] = []
  /// Lines that belong to no item.
  var strays: [Substring] = []

  init(_ lines: [Substring]) { for line in lines { add(line) } }

  private mutating func add(_ line: Substring) {
    if let item = FormatList.marked(line) {
      items.append([item])
    } else if items.isEmpty {
      strays.append(line)
    } else if line.utf8.starts(with: "  ".utf8) {
      items[items.count - 1].append(Substring(line.utf8.dropFirst(2)))
    } else if line.isBlank {
      items[items.count - 1].append("")
    } else if items.last?.last?.isBlank == true {
      strays.append(line)
    } else {
      // A paragraph goes on however its lines are indented.
      items[items.count - 1].append(line.trimmed)
    }
  }

  private static func marked(_ line: Substring) -> Substring? {
    for mark in ["- ", "* ", "+ "] where line.utf8.starts(with: mark.utf8) {
      return Substring(line.utf8.dropFirst(2))
    }
    return line.utf8.elementsEqual("-".utf8) ? "" : nil
  }
}
