import Foundation
import Postmortems

/// What whoever runs a postmortem can do about those who are not ready; nothing for anybody else.
struct NudgeFields {
  let fields: Fields?

  init(_ known: PreparationFacts) {
    guard known.runs, let meeting = known.postmortem.preparesFor, !known.postmortem.notReady.isEmpty else {
      fields = nil
      return
    }
    let letter = NudgeLetter(meeting, known, known.facts.words)
    let (all, due) = (known.toNudge, known.dueToNudge)
    fields = [
      "hasMail": known.hasMail, "administers": known.administers,
      "any": known.hasMail && !due.isEmpty,
      "all": known.facts.words.count("preparation.nudge", due.count),
      "nobody": known.hasMail && due.isEmpty,
      "why": known.facts.words(all.isEmpty ? "preparation.nobodyToNudge" : "preparation.allNudged"),
      "text": letter.text,
      "mailto": NudgeFields.mailto(letter, all.compactMap { known.reachable[$0] }),
    ]
  }

  /// A link that opens one's own mail program (RFC 6068).
  private static func mailto(_ letter: NudgeLetter, _ addresses: [String]) -> String {
    let to = addresses.map(PercentEncoding.encode).joined(separator: ",")
    let body = PercentEncoding.encode(letter.text.replacing("\n", with: "\r\n"))
    return "mailto:\(to)?subject=\(PercentEncoding.encode(letter.subject))&body=\(body)"
  }
}
