/// The weekday that a time calls itself by: `Mo 05.07. 10:00`.
enum NamedWeekday {
  /// From 0 for Monday; nil where none is named.
  static func find(in typed: String) -> Int? {
    let words = typed.lowercased().split { !$0.isLetter }
    return words.lazy.compactMap { named[String($0)] }.first
  }

  private static let named: [String: Int] = {
    let days = [
      "mo mon monday montag", "di die tue tues tuesday dienstag", "mi wed wednesday mittwoch",
      "do thu thurs thursday donnerstag", "fr fri friday freitag", "sa sat saturday samstag sonnabend",
      "so sun sunday sonntag",
    ]
    var named: [String: Int] = [:]
    for (day, names) in days.enumerated() {
      for name in names.split(separator: " ") { named[String(name)] = day }
    }
    return named
  }()
}
