extension PipeTable {
  /// Rows as Markdown writes a table; without a row of heads it gets an empty one.
  ///
  /// - Parameter rows: of cells that `cell` wrote.
  static func written(_ rows: [[String]], hasHead: Bool) -> [String] {
    let width = rows.map(\.count).max() ?? 0
    if width == 0 { return [] }
    let head = hasHead ? rows[0] : Array(repeating: "", count: width)
    return [line(head), line(Array(repeating: "---", count: width))]
      + rows.dropFirst(hasHead ? 1 : 0).map(line)
  }

  /// A cell of so many lines.
  static func cell(_ lines: [Substring]) -> String {
    lines.joined(separator: "<br>").replacing("|", with: "\\|")
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
