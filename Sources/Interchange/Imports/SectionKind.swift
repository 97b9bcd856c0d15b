/// What a section of a protocol is for, told by its heading.
enum SectionKind {
  case summary, lessons, causes, actionItems, attendees, facts
  /// What happened when, row by row; what has no time there is kept under its heading.
  case timeline
  /// As `timeline`, the time behind the words.
  case keyEvents
  /// A further part of what happened; it keeps its heading.
  case account
  /// What was changed in the protocol itself, and when: no part of what happened.
  case history
  /// Its text is kept under its heading.
  case other

  /// The kind that a heading names; nil for any that is not known.
  init?(heading: Substring) {
    let name = SectionKind.plain(heading)
    let isHistory = SectionKind.histories.contains { name == $0 || name.hasPrefix("\($0) ") }
    let exact = SectionKind.known[name] ?? SectionKind.parts[name] ?? (isHistory ? .history : nil)
    guard let kind = exact ?? SectionKind.longer(name) else { return nil }
    self = kind
  }

  /// "Timeline UTC", "Timeline of the vendor".
  private static func longer(_ name: String) -> SectionKind? {
    let words = name.split(separator: " ")
    guard let first = words.first, words.count > 1, known[String(first)] == .timeline else { return nil }
    let isZone =
      words.count == 2 && first != "log" && first != "events"
      && ZoneStatement.isPlainName(words[1].uppercased())
    let isOne =
      timelines.contains(String(first))
      && ["of", "for", "on", "from", "der", "des", "vom", "am"].contains(words[1])
    return isZone || isOne ? .timeline : nil
  }

  private static let timelines: Set<String> = [
    "timeline", "zeitleiste", "zeitlinie", "chronologie", "chronology",
  ]

  var isTimeline: Bool { self == .timeline || self == .keyEvents }

  /// Whether a list in it may be a timeline by what it looks like alone.
  var mayHoldTimes: Bool { [.timeline, .account, .summary, .other].contains(self) }

  /// Whether its items may stand for further sections.
  var isDivided: Bool { mayHoldTimes || self == .keyEvents }

  /// Whether its heading goes without saying, its text being one of the postmortem's own.
  var isSilent: Bool { self == .summary || self == .lessons }

  /// What a heading says behind the name that is known: a day, a zone, a remark.
  static func rest(of heading: Substring) -> Substring {
    let name = plain(heading)
    let isWhole =
      known[name] != nil
      || known[name.split(separator: " ").first.map(String.init) ?? ""] == .timeline
        && longer(name) != nil && name.split(separator: " ").count == 2
    guard isWhole else { return heading }
    return heading.drop { !$0.isLetter }.drop { $0 != "(" && !$0.isNumber }
  }

  /// Lower-case words alone: without marks, numbers and what stands in parentheses.
  private static func plain(_ heading: Substring) -> String {
    let outside = heading.prefix { $0 != "(" }
    return outside.lowercased().split { !$0.isLetter }.joined(separator: " ")
  }

  private static let histories = [
    "changelog", "change log", "change history", "revision history", "document history", "version history",
    "änderungshistorie", "änderungsverlauf", "dokumenthistorie", "versionshistorie", "revisionshistorie",
  ]

  /// Parts of the lessons that keep their headings.
  private static let parts: [String: SectionKind] = Dictionary(
    [
      "what went well", "what went wrong", "what went poorly", "what went badly", "what didn t go well",
      "what did not go well", "what could have gone better", "what could be improved", "where we got lucky",
      "conclusion", "conclusions", "was lief gut", "was lief schlecht", "was gut lief", "was schlecht lief",
      "was ist gut gelaufen", "was ist schlecht gelaufen", "wo wir glück hatten", "fazit", "schlussfolgerung",
      "schlussfolgerungen", "where did we get lucky", "what went not so well",
      "was hätte besser laufen können",
      "was können wir besser machen",
    ].map { ($0, SectionKind.lessons) }, uniquingKeysWith: { first, _ in first })

  private static let known: [String: SectionKind] = {
    let headings: [(SectionKind, [String])] = [
      (
        .summary,
        [
          "summary", "executive summary", "incident summary", "tl dr", "tldr", "abstract", "overview",
          "what happened", "description", "zusammenfassung", "kurzfassung", "überblick", "was ist passiert",
          "kurzbeschreibung", "issue summary", "incident description", "problem description",
          "management summary", "was ist vorgefallen", "beschreibung",
        ]
      ),
      (
        .lessons,
        [
          "lessons", "lessons learned", "lessons learnt", "learnings", "reflections", "what we learned",
          "what have we learned", "what did we learn", "gelernt", "erkenntnisse", "was wir gelernt haben",
          "takeaways", "key takeaways", "key learnings", "gelerntes", "lehren", "was haben wir gelernt",
          "gelernte lektionen",
        ]
      ),
      (
        .causes,
        [
          "causes", "cause", "root cause", "root causes", "contributing factors", "contributing causes",
          "root cause analysis", "root cause s", "rca", "blameless root cause", "technical root cause",
          "underlying cause", "proximate cause", "proximate causes", "direct cause", "immediate cause",
          "causal analysis", "five whys", "ursachenanalyse", "fehlerursache",
          "causes and contributing factors", "root cause and contributing factors",
          "root causes and contributing factors", "root cause s and trigger", "whys", "ursache", "ursachen",
          "grundursache", "grundursachen", "beitragende faktoren",
        ]
      ),
      (
        .actionItems,
        [
          "action items", "actions", "actionables", "action points", "review actions", "action item",
          "follow up actions",
          "follow ups", "followups", "follow up tasks", "follow up items", "followup actions", "action plan",
          "action items and owners", "tasks", "improvement actions", "corrective and preventive actions",
          "maßnahmenplan", "verbesserungsmaßnahmen", "maßnahmen und aufgaben",
          "next steps", "to do", "todo", "todos", "corrective actions", "preventive actions",
          "remediation items", "remediation", "remediations", "follow up", "folgemaßnahmen",
          "to dos", "preventive measures", "prevention", "mitigation actions", "recommendations",
          "countermeasures", "aktionspunkte", "vorbeugende maßnahmen", "empfehlungen", "sofortmaßnahmen",
          "offene punkte", "gegenmaßnahmen", "korrekturmaßnahmen",
          "maßnahmen", "massnahmen", "nächste schritte", "aufgaben",
        ]
      ),
      (
        .attendees,
        [
          "attendees", "participants", "people present", "present", "responders", "people involved",
          "teilnehmer", "teilnehmende", "anwesend",
          "anwesende", "beteiligte",
        ]
      ),
      (
        .facts,
        [
          "stats", "statistics", "facts", "key facts", "details", "incident details", "metadata",
          "incident information", "time to repair", "time to resolve", "time to detect", "kennzahlen",
          "eckdaten",
          "fakten",
        ]
      ),
      (
        .timeline,
        [
          "timeline", "time line", "timelines", "timeline of events", "incident timeline",
          "detailed timeline",
          "sequence of events", "chronology", "chronology of events", "course of events", "incident log",
          "log",
          "events", "zeitleiste", "zeitlinie", "zeitstrahl", "ablauf", "zeitlicher ablauf", "chronologie",
          "hergang", "verlauf", "ereignisse",
        ]
      ),
      (.keyEvents, ["key events", "key times", "key moments", "eckzeiten", "wichtige zeitpunkte"]),
      (
        .account,
        [
          "impact", "customer impact", "user impact", "business impact", "identified", "identification",
          "detection", "trigger", "context", "resolution", "recovery", "mitigation", "response",
          "auswirkung", "auswirkungen", "erkennung", "entdeckung", "auslöser", "kontext", "behebung",
          "wiederherstellung",
        ]
      ),
    ]
    return Dictionary(
      headings.flatMap { kind, names in names.map { ($0, kind) } }, uniquingKeysWith: { first, _ in first })
  }()
}
