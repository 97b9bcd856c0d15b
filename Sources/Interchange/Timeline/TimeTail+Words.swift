import Foundation
import Postmortems

/// What single words of a time are.
extension TimeTail {
  static func hour(in text: Substring) -> Int {
    let clock = text.split { " T~-–—".contains($0) }.last { $0.contains(":") }
    return clock.flatMap { Int($0.prefix { $0 != ":" }) } ?? 0
  }

  /// Whether a word makes a number an hour. "am" is a German word too.
  static func isHalf(_ word: Substring, before rest: Substring, _ isSeparated: Bool) -> Bool {
    switch bare(word).lowercased() {
    case "uhr", "pm", "p.m", "a.m": return true
    case "h": return bare(word) == "h"
    case "am":
      let isAlone = isSeparated || word.last.map { ",:;.".contains($0) } ?? false || rest.isEmpty
      let isNext = rest.first.map { "-–—|:(+".contains($0) || $0.isNumber } ?? false
      return isAlone || isNext || word.first == "A" || LanguageGuess.language(of: [rest]) == .en
    default: return false
    }
  }

  static func isZone(_ word: Substring) -> Bool {
    if let sign = word.first, "+-".contains(sign) {
      let digits = word.dropFirst().filter { $0 != ":" }
      return digits.count == 4 && digits.allSatisfy(\.isNumber)
    }
    if word.contains("/") { return TimeZone(identifier: String(word)) != nil }
    let isName = !word.contains(where: \.isLowercase) || ZoneStatement.isPlainName(word.uppercased())
    return isName && ZoneStatement.zone(named: word.uppercased()[...]) != nil
  }

  /// Whether a word in capitals means a zone and is no team, rank or the like, also in the middle of a sentence.
  static func namesZoneAlone(_ word: Substring) -> Bool { zones.contains(String(word)) }

  private static let zones: Set<String> = [
    "BST", "AEST", "AEDT", "NZST", "NZDT", "KST", "JST", "EET", "EEST", "MSK", "SGT", "HKT", "BRT", "HST",
  ]

  static func isClock(_ word: Substring) -> Bool {
    let hour = word.prefix { $0.isNumber }
    let mark = word[hour.endIndex...].first
    let minutes = word[hour.endIndex...].dropFirst().prefix { $0.isNumber }
    if (1...2).contains(hour.count), minutes.count == 2, mark == ":" || mark == "h" { return true }
    // "15:??", "HH:mm"
    return word.count == 5 && word.dropFirst(2).first == ":"
      && word.allSatisfy { $0.isNumber || ":?hHmM".contains($0) }
  }

  static func bare(_ word: Substring) -> Substring {
    var word = word.drop { "~@*_".contains($0) }
    while let last = word.last, ",:;|.*_".contains(last) { word = word.dropLast() }
    return word
  }

  static func digits(_ text: Substring) -> Int { text.utf8.count { (0x30...0x39).contains($0) } }
}
