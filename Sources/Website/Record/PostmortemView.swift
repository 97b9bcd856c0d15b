import Foundation
import Interchange
import Postmortems

/// Where the page stands in the journal, and who looks at it: all that the page says beyond its facts.
package struct PostmortemReader: Sendable {
  /// The account, as a name for what the browser keeps unsent.
  let account: String
  let name: String
  /// Whether this person runs it whoever facilitates: as its opener, or standing in for one.
  let opens: Bool
  /// Whether this person publishes, restricts and runs the agenda.
  let runs: Bool
  /// Whether this person changes a meeting to come, as the page was loaded.
  let plans: Bool
  /// Whether this person is present in the latest meeting, or runs it.
  let takesPart: Bool
  let mayDiscard: Bool
  /// Whether this person is invited, and has said that their events are in.
  let isInvited: Bool
  let isReady: Bool
  /// Whether this person facilitates the meeting that runs.
  let facilitates: Bool
  /// Whether this person is in the facilitator pool.
  let isInPool: Bool

  package init(_ reader: Participant, name: String, of postmortem: Postmortem, isInPool: Bool = false) {
    let person = reader.person
    account = person?.text ?? ""
    self.name = name
    runs = postmortem.runs(reader)
    plans = postmortem.upcomingMeetings.contains { postmortem.runs(reader, planned: $0) }
    opens = person == postmortem.opener || postmortem.opener == nil && reader.standing == .administrator
    takesPart = runs || person.map { postmortem.latestMeeting?.present.contains($0) == true } == true
    isInvited = person.map(postmortem.participants.contains) == true
    isReady = person.map(postmortem.preparation.ready.contains) == true
    mayDiscard = runs || reader.standing == .administrator
    facilitates = person != nil && postmortem.runningMeeting?.facilitator == person
    self.isInPool = isInPool
  }
}

/// The postmortem with its five agenda steps on one page.
struct PostmortemView: View {
  static let template = "record/postmortem"
  let fields: Fields

  /// - Parameters:
  ///   - rows: the rows of the timeline.
  ///   - later: the address of the scripts that are loaded when they are needed first.
  ///   - entered: the rows that its reader has just entered together.
  init(
    _ facts: Facts, revision: Int, tag: String, account: String, rows: String, later: String,
    entered: EnteredRows? = nil
  ) {
    let postmortem = facts.postmortem
    let (bands, loose) = Band.all(postmortem)
    fields = PostmortemView.frame(facts, revision, tag, account, later).merging(
      [
        "heading": HeadingView(facts).fields, "preparation": PreparationView(facts).fields,
        "agreement": AgreementView(facts).fields, "record": RecordView(facts).fields,
        "summary": BlockView(.summary, facts).fields, "teaser": BlockView(.teaser, facts).fields,
        "lessons": BlockView(.lessons, facts).fields, "notes": BlockView(.notes, facts).fields,
        "incidents": postmortem.incidents.items.map { IncidentView($0, facts).fields },
        "rows": rows, "entered": (entered?.fields(facts.words)).orAbsent,
        "causeMargin": CauseMarginView(facts).fields, "explanation": ExplanationView(facts).fields,
        "bands": bands.map { BandView($0, facts).fields }, "loose": LooseView(loose, facts).fields,
        "outcomes": postmortem.actionItems.items.map { OutcomeView($0, facts).fields },
        "meetings": MeetingsView(facts).fields, "attendance": AttendanceView(facts).fields,
        "ideas": postmortem.ideas.items.map { IdeaView($0, facts).fields },
        "parked": postmortem.parkingLot.items.map { ParkedView($0, facts).fields },
        "publication": PublicationView(facts).fields, "count": CountView(facts).fields,
      ], uniquingKeysWith: { $1 })
  }

  private static func frame(
    _ facts: Facts, _ revision: Int, _ tag: String, _ account: String, _ later: String
  ) -> Fields {
    let words = facts.words
    return [
      "id": facts.postmortem.id.text, "revision": String(revision), "tag": tag, "account": account,
      "language": facts.postmortem.language.rawValue, "scriptWords": Words.script(scriptWords(words)),
      "agenda": AgendaView(facts).fields,
      "rules": RulesView(facts).fields, "timeChart": TimeChartView(facts).fields,
      "filters": FilterFields.of(words), "presenting": PresentingView(facts).fields,
      "later": later, "isDiscarded": PublicationView.discarded(facts) != nil,
      "largestPicture": String(CleanPicture.largest), "now": facts.milliseconds,
      "zone": facts.postmortem.zone, "keys": KeyFields.of(words),
      "people": facts.people.values.sorted { $0.name < $1.name }.map {
        ["person": $0.id.text, "name": $0.name] as Fields
      },
      "emptySubstitute": ["id": "", "name": "…"] as Fields,
    ]
  }

  static func anchor(_ step: AgendaStep) -> String {
    switch step {
    case .whatHappened: "what-happened"
    case .eventStorming: "event-storming"
    case .causes: "causes"
    case .followUp: "follow-up"
    case .publication: "publication"
    }
  }

  // What the page refuses itself, it says in the words of the server.
  private static func scriptWords(_ words: Words) -> [String: String] {
    let more = [
      "notEqualTimes": words("refusal.notEqualTimes"),
      "picture.tooLarge": Problem(PictureRefusal.tooLarge).sentence(words),
    ]
    return words.under("live.").merging(more) { $1 }
  }
}

extension Rendering {
  /// The page of a postmortem, as it is at `revision`.
  package func postmortem(
    _ facts: Facts, revision: Int, tag: String, for reader: PostmortemReader, entered: EnteredRows? = nil
  ) -> String {
    let view = PostmortemView(
      facts, revision: revision, tag: tag, account: reader.account, rows: templates.rows(facts),
      later: assets.url("js"), entered: entered)
    var style = ["postmortem-body"]
    if reader.opens { style.append("opens") }
    if reader.runs { style.append("runs") }
    if reader.plans { style.append("plans") }
    if reader.takesPart { style.append("takes-part") }
    if reader.isInvited { style.append("is-invited") }
    if reader.isReady { style.append("is-ready") }
    if reader.mayDiscard { style.append("may-discard-here") }
    if reader.facilitates { style.append("facilitates") }
    if reader.isInPool { style.append("in-pool") }
    let page = Page(
      facts.postmortem.title, viewer: .init(name: reader.name), crumbs: [.init(facts.postmortem.title)],
      style: style.joined(separator: " "), script: "postmortem-page.js")
    return self.page(view, page, facts.words)
  }
}
