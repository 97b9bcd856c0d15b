import Foundation

extension FuzzyTime {
  /// What may have been meant by a text that could not be read: at most three texts that can be, best first.
  /// Empty when it can be read, or nothing in it looks like a time.
  package static func guesses(for typed: String, _ context: TimeContext) -> [String] {
    guard read(typed, context).precision == .unknown, let text = FoldedText(typed) else { return [] }
    let source = GuessSource(text)
    let repairs = readable(source.repairs, context)
    if !repairs.isEmpty { return repairs }
    return source.excerpts { read($0, context).precision != .unknown }
  }

  /// The first three different ones that can be read.
  private static func readable(_ candidates: [String], _ context: TimeContext) -> [String] {
    var readable: [String] = []
    for text in candidates where readable.count < 3 && !readable.contains(text) {
      if read(text, context).precision != .unknown { readable.append(text) }
    }
    return readable
  }
}
