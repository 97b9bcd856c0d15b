import Postmortems

extension ListItem {
  /// Itself, or where it only heads a list of times (`- Day one`, the times below and deeper): what heads them, and each
  /// of those.
  ///
  /// - Parameter depth: how many lists may stand within each other so.
  func unfolded(_ context: TimeContext, depth: Int = 4) -> [ListItem] {
    let lines = text.lines
    if let rows = withTimedItems(lines, context) { return rows }
    guard depth > 0, lines.count > 1, ListItem.heads(lines[0], context),
      let start = lines.indices.dropFirst().first(where: { ListMark(lines[$0]) != nil }),
      let inner = ListItem.items(lines, at: start), let end = inner.last?.range.upperBound,
      lines[end...].allSatisfy(\.isBlank)
    else { return [self] }
    let below = inner.flatMap { $0.unfolded(context, depth: depth - 1) }
    let timed = below.count { TimedText(leading: $0.firstLine, context)?.isPlain == true }
    let rows = below.count { !$0.isHead }
    guard timed > 0, timed * 2 >= rows else { return [self] }
    let head = lines[..<start].joined(separator: "\n")[...].trimmed
    let first = range.lowerBound
    return [ListItem(text: String(head), range: first..<first + start, isHead: true)]
      + below.map { $0.moved(by: first) }
  }

  /// Itself with what stands below it up to the first item that begins with a clock time too, and from there on each of
  /// those; nil where there is none.
  private func withTimedItems(_ lines: [Substring], _ context: TimeContext) -> [ListItem]? {
    guard lines.count > 1, TimedText(leading: lines[0], context)?.isOfClock == true,
      let start = lines.indices.dropFirst().first(where: { ListMark(lines[$0]) != nil }),
      let inner = ListItem.items(lines, at: start)
    else { return nil }
    let starts = inner.filter { TimedText(leading: $0.firstLine, context)?.isOfClock == true }
    guard let first = starts.first?.range.lowerBound else { return nil }
    let ends = starts.dropFirst().map(\.range.lowerBound) + [lines.count]
    let above = ListItem(
      text: lines[..<first].joined(separator: "\n"), range: range.lowerBound..<range.lowerBound + first)
    return [above]
      + zip(starts, ends).map { item, end in
        let more = lines[item.range.upperBound..<end].joined(separator: "\n")
        return ListItem(
          text: more[...].isBlank ? item.text : "\(item.text)\n\(more)", range: item.range.lowerBound..<end
        ).moved(by: range.lowerBound)
      }
  }

  private func moved(by lines: Int) -> ListItem {
    ListItem(text: text, range: range.lowerBound + lines..<range.upperBound + lines, isHead: isHead)
  }

  // A day, or words alone; an item with a clock time is a row of its own, with all that stands below it.
  private static func heads(_ line: Substring, _ context: TimeContext) -> Bool {
    guard let time = TimedText(leading: line, context) else { return !line.isBlank }
    return FuzzyTime.read(time.typed, context).precision == .day
  }
}
