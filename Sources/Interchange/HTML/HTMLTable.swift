/// A table of HTML as one of Markdown. Without a row of heads it gets an empty one.
struct HTMLTable {
  private typealias Row = (cells: [HTMLGrid.Cell], isHead: Bool)

  let lines: [String]

  init(_ children: [HTMLNode]) {
    let rows = HTMLTable.rows(children)
    let hasHead = rows.first?.isHead ?? false
    lines = PipeTable.written(HTMLGrid(rows.map(\.cells), hasHead: hasHead).rows, hasHead: hasHead)
  }

  private static func rows(_ nodes: [HTMLNode]) -> [Row] {
    nodes.flatMap { node -> [Row] in
      guard case .element(let name, _, let children) = node else { return [] }
      if name != "tr" { return rows(children) }
      var (cells, isHead): ([HTMLGrid.Cell], Bool) = ([], true)
      for case .element(let kind, let said, let inner) in children where kind == "td" || kind == "th" {
        cells.append(HTMLGrid.Cell(text: cell(inner), rows: said.rows, columns: said.columns))
        if kind == "td" { isHead = isHead && isBold(inner) }
      }
      return cells.isEmpty ? [] : [(cells, isHead)]
    }
  }

  private static func cell(_ nodes: [HTMLNode]) -> String {
    PipeTable.cell(HTMLInline(nodes).text.lines.map(\.trimmed).filter { !$0.isEmpty })
  }

  // An office has no heads, but writes them in bold.
  private static func isBold(_ nodes: [HTMLNode]) -> Bool {
    let text = HTMLInline(nodes).text[...].trimmed
    return text.hasPrefix("**") && text.hasSuffix("**") && text.count > 4
  }
}
