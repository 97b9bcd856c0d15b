import Foundation
import Postmortems

/// A list of what happened when, the time behind the words: `First detected: 2023-06-06 10:26`. What speaks of one of
/// the four key times becomes that.
struct KeyEvents {
  struct Row {
    let typed: String
    let text: String
    let key: KeyTime.Name?
    let lines: Range<Int>
  }

  let rows: [Row]

  /// Nil where no item ends with a time.
  init?(_ items: [ListItem], _ context: TimeContext) {
    var known: Set<KeyTime.Name> = []
    var rows: [Row] = []
    for item in items {
      let timed = TimedText(trailing: item.firstLine, context)
      let below = item.text.lines.dropFirst()
      let text = ([Substring(timed?.rest ?? String(item.firstLine))] + below).joined(separator: "\n")
      let key = timed.flatMap { KeyEvents.key($0.rest) }.flatMap { known.insert($0).inserted ? $0 : nil }
      rows.append(
        Row(typed: timed?.typed ?? "", text: CellText.read(text[...].trimmed), key: key, lines: item.range))
    }
    guard rows.contains(where: { !$0.typed.isEmpty }) else { return nil }
    self.rows = rows
  }

  /// The key time that words speak of.
  static func key(_ said: String) -> KeyTime.Name? {
    let words = Set(said.lowercased().split { !$0.isLetter }.map(String.init))
    return spoken.first { !$0.words.isDisjoint(with: words) }?.key
  }

  private static let spoken: [(key: KeyTime.Name, words: Set<String>)] = [
    (.started, ["occurs", "occurred", "started", "begins", "began", "start", "begonnen", "beginn"]),
    (.detected, ["detected", "noticed", "identified", "discovered", "bemerkt", "entdeckt", "erkannt"]),
    (.mitigated, ["repaired", "mitigated", "repair", "eingedämmt", "repariert"]),
    (.resolved, ["resolved", "fixed", "closed", "behoben", "gelöst"]),
  ]
}
