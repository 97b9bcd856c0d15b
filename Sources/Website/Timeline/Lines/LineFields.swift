import Interchange
import Postmortems

/// Each line with what is understood of it.
enum LineFields {
  static func of(_ trial: LinesTrial, _ facts: Facts) -> [Fields] {
    var rows = trial.rows[...]
    return trial.lines.map { line in
      let row = line.kind == .row ? rows.popFirst() : nil
      return fields(of: line, row, facts)
    }
  }

  /// - Parameter row: what it would be; nil where it is no row, or none of them would be entered.
  private static func fields(of line: EventLine, _ row: TimelineEvent?, _ facts: Facts) -> Fields {
    let words = facts.words
    let meaning = row.flatMap { TimeFields.meaning(of: $0.when, facts) }
    let isUnread = row != nil && !line.when.isEmpty && meaning == nil
    return [
      "number": String(line.number), "typed": line.when, "text": line.text,
      "meaning": meaning.orAbsent, "isVague": row.map { TimeFields.isVague($0.when) } ?? false,
      "isLeftOut": line.kind != .row, "isUnread": isUnread, "note": note(line, words, isUnread).orAbsent,
      "guesses": (isUnread ? guesses(line, facts) : "").orAbsent,
      "flags": TimelineEvent.Flag.allCases.filter(line.flags.contains).map { flag in
        [
          "flag": flag.rawValue, "glyph": "glyphs/\(flag.rawValue)",
          "word": words("event.flag.\(flag.rawValue)"),
        ] as Fields
      },
    ]
  }

  private static func note(_ line: EventLine, _ words: Words, _ isUnread: Bool) -> String? {
    switch line.kind {
    case .day: words("lines.dayBelow")
    case .heading: words("lines.heading")
    case .row where line.when.isEmpty: words("lines.noTime")
    case .row where isUnread: words("lines.notRead", ["typed": line.when])
    case .row where line.text.isEmpty: words("lines.noText")
    case .row: nil
    }
  }

  /// What may have been meant by a time that cannot be read.
  private static func guesses(_ line: EventLine, _ facts: Facts) -> String {
    let context = TimeContext(zone: facts.zone, near: .day(facts.postmortem.likelyDay), now: facts.now)
    let guesses = FuzzyTime.guesses(for: line.when, context)
    return guesses.isEmpty ? "" : facts.words("lines.perhaps", ["guesses": guesses.joined(separator: ", ")])
  }
}
