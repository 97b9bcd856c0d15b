import Postmortems

/// A list whose items begin with times. What stands below an item, and items without a time, go with the row above.
struct TimelineList {
  struct Row {
    let typed: String
    let text: String
    let lines: Range<Int>
    /// Whether it only heads the rows that stand below it.
    let isHead: Bool
  }

  let rows: [Row]

  /// What is known of the place where a list stands.
  enum Place {
    /// A section that says it is a timeline: one time is enough.
    case timeline
    /// A file that is nothing but the list: one whole time is enough.
    case alone
    /// Any other: at least two items and half of all begin with a plain time.
    case elsewhere
  }

  init(rows: [Row]) { self.rows = rows }

  /// Nil for any other list.
  init?(_ items: [ListItem], _ place: Place, _ context: TimeContext) {
    let timed = items.map { TimedText(leading: $0.firstLine, context) }
    let isTimeline =
      switch place {
      case .timeline: timed.contains { $0 != nil }
      case .alone where items.count == 1: timed[0]?.isWhole(context) ?? false
      case .alone, .elsewhere: TimelineList.isTimeline(items, timed)
      }
    guard isTimeline else { return nil }
    rows = zip(items, timed).map { item, timed in
      let timed = place == .timeline || timed?.isRow ?? false ? timed : nil
      let first = timed.map { $0.isAbove ? "" : Substring($0.rest) } ?? item.firstLine
      let text = ([first] + item.text.lines.dropFirst()).joined(separator: "\n")
      return Row(
        typed: timed?.typed ?? "", text: CellText.read(text[...].trimmed), lines: item.range,
        isHead: item.isHead)
    }
  }

  private static func isTimeline(_ items: [ListItem], _ timed: [TimedText?]) -> Bool {
    let rows = zip(items, timed).prefix(sample).filter { !$0.0.isHead }
    let timed = rows.count { $0.1?.isRow == true }
    return timed >= 2 && timed * 2 >= rows.count && rows.contains { $0.1?.isPlain == true }
  }

  // So many items tell what a list holds.
  private static let sample = 40
}

extension TimedText {
  /// Whether it begins a row beside plain ones: a day without its year does that, too.
  fileprivate var isRow: Bool { isPlain || isDay && isSetApart }
}

extension ListItem {
  /// Lines of text of which each begins with a time, as items; a line without one goes with the line above.
  ///
  /// - Parameter isTimeline: whether a time in words begins one too, where a mark sets it apart.
  static func items(
    ofLines range: Range<Int>, in lines: [Substring], isTimeline: Bool = false, _ context: TimeContext
  ) -> [ListItem] {
    var items: [ListItem] = []
    for index in range {
      if let what = definition(lines[index]), let last = items.popLast() {
        items.append(
          ListItem(text: "\(last.text) | \(what)", range: last.range.lowerBound..<index + 1))
        continue
      }
      let time = TimedText(leading: lines[index], context)
      let begins = time.map { $0.isPlain || isTimeline && $0.isSetApart && !$0.isAbove } ?? false
      guard let last = items.last, !begins else {
        items.append(ListItem(text: String(lines[index].trimmed), range: index..<index + 1))
        continue
      }
      items[items.count - 1] = ListItem(
        text: "\(last.text)\n\(lines[index])", range: last.range.lowerBound..<index + 1)
    }
    return items
  }

  /// What a line says of the term in the line above, as in `10:20` and below it `: Scanner runs`.
  static func definition(_ line: Substring) -> Substring? {
    let text = line.trimmed
    guard text.utf8.first == UInt8(ascii: ":"), text.utf8.dropFirst().first == UInt8(ascii: " ") else {
      return nil
    }
    return text.dropFirst().trimmed
  }

  var firstLine: Substring { text.lines.first ?? "" }
}
