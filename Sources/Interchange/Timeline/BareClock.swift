import Postmortems

/// A clock time that no colon shows as one: `10h22`, `1024 UTC`, `1-2pm`.
enum BareClock {
  static func isOne(_ typed: String) -> Bool {
    let words = typed.split(separator: " ")
    guard typed.utf8.count <= 20, let first = words.first else { return false }
    switch words.count {
    case 1 where first.utf8.count == 7 && first.lowercased().hasSuffix("hrs"):
      return first.dropLast(3).allSatisfy(\.isNumber)
    case 1: return isJoined(first) || isSpan(first.dropLast(2)) && isHalf(first.suffix(2))
    case 2 where first.utf8.count == 4 && first.allSatisfy(\.isNumber):
      return words[1] == "Z" || ZoneStatement.isPlainName(String(words[1]))
    case 2: return isSpan(first) && isHalf(words[1])
    default: return false
    }
  }

  private static func isJoined(_ word: Substring) -> Bool {
    let parts = word.split(separator: "h", omittingEmptySubsequences: false)
    return parts.count == 2 && (1...2).contains(parts[0].count) && parts[1].count == 2
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  private static func isSpan(_ word: Substring) -> Bool {
    let ends = word.split { "-–".contains($0) }
    return ends.count == 2
      && ends.allSatisfy { end in
        (1...5).contains(end.count) && end.allSatisfy { $0.isNumber || $0 == ":" }
      }
  }

  private static func isHalf(_ word: Substring) -> Bool { ["am", "pm"].contains(word.lowercased()) }
}
