import Foundation
import Postmortems
import Storage

/// The way through the journal: where the page stands, the steps beside it, and all steps for the slider.
enum MomentFields {
  static func of(_ facts: HistoryFacts) -> Fields {
    let (moments, here) = (facts.moments, facts.moment)
    let earlier = moments.last { $0.revision < here.revision }
    let later = moments.first { $0.revision > here.revision }
    let index = moments.firstIndex { $0.revision >= here.revision } ?? max(0, moments.count - 1)
    let address = "/postmortems/\(facts.now.postmortem.id)"
    return [
      "address": address, "revision": String(here.revision), "moment": said(here, facts),
      "earlier": earlier.map { ["revision": String($0.revision), "said": said($0, facts)] as Fields }
        .orAbsent,
      "later": later.map { ["revision": String($0.revision), "said": said($0, facts)] as Fields }.orAbsent,
      "place": facts.now.words(
        "history.place", ["revision": String(here.revision), "count": String(facts.latest)]),
      "before": (here.revision > 1 ? ["revision": String(here.revision - 1)] as Fields : nil).orAbsent,
      "after": (here.revision < facts.latest ? ["revision": String(here.revision + 1)] as Fields : nil)
        .orAbsent,
      "isLatest": facts.isLatest, "index": String(index), "last": String(max(0, moments.count - 1)),
      "steps": steps(moments, facts), "hasSteps": moments.count > 1,
    ]
  }

  private static func said(_ moment: Moment, _ facts: HistoryFacts) -> String {
    // Between two minutes only the seconds tell states apart.
    let minute = facts.now.words.date(.minute, facts.now.clock(moment.at))
    if facts.moments.contains(where: { $0.revision == moment.revision }) { return minute }
    let second = Int(moment.at.timeIntervalSince1970.rounded(.down)) % 60
    return facts.now.words(
      "history.second", ["minute": minute, "second": (second < 10 ? "0" : "") + "\(second)"])
  }

  // Revisions and their times, for the script: the times in the reader's language are the server's to write.
  private static func steps(_ moments: [Moment], _ facts: HistoryFacts) -> String {
    let all = moments.map { [String($0.revision), said($0, facts)] }
    // Lists of strings always encode.
    return (try? JSONEncoder().encode(all)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
  }
}
