import Interchange
import Postmortems

/// The page on which many events are entered at once.
struct LinesView: View {
  static let template = "timeline/lines"
  let fields: Fields

  /// - Parameter answer: what came of the lines; nil while none have been sent.
  init(_ typed: TypedLines, _ answer: LinesAnswer?, _ facts: Facts, account: PersonID?) {
    let (postmortem, words) = (facts.postmortem, facts.words)
    let address = "/postmortems/\(postmortem.id)"
    fields = [
      "address": address, "text": typed.text, "day": typed.day.spelled,
      "entry": typed.entry, "key": "nachlese/\(account?.text ?? "")/\(postmortem.id)!lines",
      "scriptWords": Words.script(words.under("lines.script.")),
      "most": words("lines.most", ["most": String(NewEvent.most)]),
      "zone": words("lines.zone", ["zone": postmortem.zone]),
      "sources": TypedLines.sources.map { source in
        [
          "value": source.rawValue, "word": words("event.source.\(source.rawValue)"),
          "selected": source == typed.source,
        ] as Fields
      },
      "answer": answer.map { LinesView.fields(of: $0, typed, facts) }.orAbsent,
    ]
  }

  private static func fields(of answer: LinesAnswer, _ typed: TypedLines, _ facts: Facts) -> Fields {
    let (words, trial) = (facts.words, answer.trial)
    let count = trial.rows.count
    return [
      "error": answer.sentence(words).orAbsent, "hasChanged": answer.hasChanged,
      "isEmpty": trial.lines.isEmpty, "any": !trial.lines.isEmpty, "digest": typed.digest,
      "add": (count > 0 ? words.count("lines.add", count) : "").orAbsent,
      "said": LinesView.said(trial, words), "rows": LineFields.of(trial, facts),
    ]
  }

  /// "12 rows, 2 of them without a time".
  private static func said(_ trial: LinesTrial, _ words: Words) -> String {
    let rows = trial.lines.filter { $0.kind == .row }
    let timeless = rows.filter(\.when.isEmpty).count
    let unread = trial.rows.filter { $0.when.earliest == nil && !$0.when.typed.isEmpty }.count
    var parts = [words.count("lines.rows", rows.count)]
    if timeless > 0 { parts.append(words.count("lines.timeless", timeless)) }
    if unread > 0 { parts.append(words.count("lines.unread", unread)) }
    return parts.joined(separator: ", ")
  }
}
