/// The cells of a table of HTML, each in a row and a column of its own, however many of them were merged.
///
/// What goes over several rows is said in each of them. What goes over several columns is said in the first, a head in each.
struct HTMLGrid {
  struct Cell {
    let text: String
    let rows: Int
    let columns: Int
  }

  private(set) var rows: [[String]] = []
  /// What cells above still say, by column, and in how many more rows.
  private var open: [Int: (text: String, rows: Int)] = [:]

  init(_ cells: [[Cell]], hasHead: Bool) {
    for (index, row) in cells.enumerated() { add(row, isHead: hasHead && index == 0) }
  }

  private mutating func add(_ cells: [Cell], isHead: Bool) {
    var row: [String] = []
    for cell in cells {
      addOpen(to: &row)
      let isWithin = row.count < HTMLGrid.width
      for column in 0..<(isWithin ? min(cell.columns, HTMLGrid.width - row.count) : 1) {
        let text = column == 0 || isHead ? cell.text : ""
        if cell.rows > 1, isWithin { open[row.count] = (HTMLGrid.repeated(text), cell.rows) }
        row.append(text)
      }
    }
    addOpen(to: &row)
    open = open.compactMapValues { $0.rows > 1 ? ($0.text, $0.rows - 1) : nil }
    rows.append(row)
  }

  private mutating func addOpen(to row: inout [String]) {
    while let above = open[row.count] { row.append(above.text) }
  }

  // No more than this many columns are merged, and no long text is said again: a table costs what its file weighs.
  private static let width = 60

  private static func repeated(_ text: String) -> String { text.utf8.count <= 200 ? text : "" }
}
