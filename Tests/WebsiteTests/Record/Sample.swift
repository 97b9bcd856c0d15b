import Foundation
import Postmortems

@testable import Website

/// A postmortem of an invented company, told by commands.
struct Sample {
  private(set) var postmortem: Postmortem
  private(set) var changes: [Change] = []
  let german: Bool
  let now = Date(timeIntervalSince1970: 1_640_102_400)
  static let people = [
    "lena": "Lena Harms", "jonas": "Jonas Petersen", "amira": "Amira Saleh", "tomke": "Tomke Behrens",
    "henrik": "Henrik Oldig", "mirjam": "Mirjam Sievers", "ruben": "Ruben Akkerman", "dana": "Dana Kowal",
    "karsten": "Karsten Wiede",
  ]

  init(_ language: Language = .de, title: String? = nil) throws {
    german = language == .de
    postmortem = Postmortem(
      try Opening(
        id: Sample.id("log4shell"),
        title: title ?? (german ? "Log4Shell im Dezember" : "Log4Shell in December"),
        language: language, zone: "Europe/Berlin", opener: Sample.id("tomke"), at: now))
  }

  static func id<Thing>(_ text: String) throws -> ID<Thing> {
    guard let id = ID<Thing>(text) else { throw Refusal.unknownPerson }
    return id
  }

  mutating func apply(_ command: Command, after seconds: TimeInterval = 0) throws {
    changes += try postmortem.apply(
      command, by: Participant(Sample.id("tomke")), at: now.addingTimeInterval(seconds))
  }

  func facts(_ rendering: Rendering) throws -> Facts {
    let people = try Sample.people.map { Person(id: try Sample.id($0), name: $1, account: $0 != "karsten") }
    return Facts(
      postmortem, people: Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) }),
      words: rendering.catalogues[german ? .de : .en], now: now)
  }
}

extension Sample {
  /// With everything in it that a page can show.
  static func full(_ language: Language = .de) throws -> Sample {
    var sample = try Sample(language)
    try sample.tellTimeline()
    try sample.tellIncident()
    try sample.meet()
    try sample.tellCauses()
    try sample.tellActionItems()
    try sample.tellRest()
    return sample
  }

  private func say(_ de: String, _ en: String) -> String { german ? de : en }

  private typealias Row = (String, String, String, TimelineEvent.Kind, Set<TimelineEvent.Flag>)

  private var beginning: [Row] {
    [
      (
        "e01", say("seit ca. 2012", "since about 2012"),
        say(
          "Log4j steckt in über hundert Projekten; welche Version wo läuft, steht nirgends.",
          "Log4j is part of more than a hundred projects. No list says which version runs where."),
        .condition, [.feedsCause]
      ),
      (
        "e02", say("Mitte Mai 2021", "mid-May 2021"),
        say(
          "Abhängigkeits-Scan für neue Projekte eingeführt. Altprojekte bleiben außen vor.",
          "A dependency scan is introduced for new projects; older ones stay outside."), .condition,
        [.feedsCause]
      ),
      (
        "e03", "2021-12-10 ~06:40",
        say(
          "Erste fremde LDAP-Anfragen im Proxy-Log, am Montag beim Nachsehen gefunden.",
          "First foreign LDAP requests in the proxy log, found on Monday."), .perception, []
      ),
      (
        "e04", "07:52",
        say(
          "Hinweis im Kanal `#sicherheit`: „RCE in log4j2, Beispielcode ist öffentlich.“",
          "A note in the channel `#security`: “RCE in log4j2, example is public.”"), .perception, [.wentWell]
      ),
      (
        "e05", say("kurz vor 9", "shortly before 9"),
        say(
          "Warnung des Branchenverbands landet im Sammelpostfach, gelesen gegen elf.",
          "The association's warning arrives in a shared mailbox and is read at about eleven."), .perception,
        [.slowedRepair]
      ),
      (
        "e06", "09:10–11:40",
        say(
          "Volltextsuche über 412 Repositories. Fertig gebaute Images sieht sie nicht.",
          "Text search through 412 repositories. It cannot see images that are already built."), .activity,
        [.slowedRepair]
      ),
      (
        "e07", "12:25",
        say(
          "Auftragsportal und Zollschnittstelle hinter das VPN gezogen.",
          "Order portal and customs interface moved behind the VPN."), .activity, [.wentWell]
      ),
    ]
  }

  private var ending: [Row] {
    [
      (
        "e08", "~14:30",
        say(
          "Suchindex im Lagerverbund fällt auf: log4j 2.11, von außen erreichbar",
          "The search index in the warehouse network stands out: reachable from outside."), .perception,
        [.feedsCause]
      ),
      (
        "e09", say("nachmittags", "afternoon"),
        say(
          "Drei Teams melden „nicht betroffen“. Gemeint ist nur der eigene Code.",
          "Three teams say “not affected”. They mean their own code alone."), .perception,
        [.feedsCause, .slowedRepair]
      ),
      (
        "e10", "16:05",
        say(
          "JNDI-Nachschlagen auf allen 31 erreichbaren Servern abgeschaltet.",
          "JNDI lookup switched off on all 31 reachable servers."), .activity, [.wentWell]
      ),
      (
        "e11", "13.12.2021",
        say(
          "Images aller Umgebungen durchsucht: 14 weitere Treffer, 3 in Zukaufpaketen.",
          "Images of all environments searched: 14 more hits, three in bought packages."), .activity, []
      ),
      (
        "e12", "14.12.2021 10:20",
        say(
          "Version 2.15 genügt nicht. Zweite Runde durch alle 45 Systeme.",
          "Version 2.15 is not enough. A second round through all 45 systems."), .perception, [.slowedRepair]
      ),
      (
        "e13", "20.12.2021 15:40",
        say(
          "Letztes System auf 2.17.0 gehoben, Rufbereitschaft beendet.",
          "Last system on 2.17.0; stand-by ends."), .activity, [.wentWell]
      ),
    ]
  }

  private mutating func tellTimeline() throws {
    for (id, when, text, kind, flags) in beginning + ending {
      try apply(
        .timeline(
          .addEvent(
            id: Sample.id(id), when: when, text: text, kind: kind, flags: flags, source: nil, near: nil)))
    }
    try apply(.timeline(.setNoCause(event: Sample.id("e12"), noCause: true)))
    try apply(
      .idea(
        .addIdea(
          id: Sample.id("i1"),
          text: say(
            "Nächtlicher Scan für alle Repositories, auch die stillgelegten",
            "Scan all repositories nightly, the retired ones included"), kind: .actionItem,
          event: Sample.id("e02"))))
  }

  private mutating func tellIncident() throws {
    let id: IncidentID = try Sample.id("n1")
    try apply(.incident(.addIncident(id: id, kind: .security)))
    try apply(.incident(.setSeverity(incident: id, severity: "SEV1")))
    try apply(.incident(.addSystem(incident: id, system: say("Auftragsportal", "Order portal"))))
    try apply(.incident(.addSystem(incident: id, system: say("Zollschnittstelle", "Customs interface"))))
    try apply(
      .incident(.addTicket(incident: id, ticket: "https://tickets.brackmoor.example/browse/SEC-2217")))
    for (key, event) in [
      (KeyTime.Name.started, "e03"), (.detected, "e04"), (.mitigated, "e10"), (.resolved, "e13"),
    ] {
      try apply(.incident(.setKeyTime(incident: id, key: key, typed: nil, event: Sample.id(event))))
    }
  }

  private mutating func meet() throws {
    try apply(.meeting(.beginMeeting(id: Sample.id("m1"), kind: .meeting, facilitator: nil)))
    for name in Sample.people.keys.sorted() where name != "karsten" {
      try apply(.meeting(.attend(meeting: Sample.id("m1"), person: Sample.id(name))))
    }
    try apply(.meeting(.addParticipant(person: Sample.id("karsten"))))
    try apply(
      .meeting(.attend(meeting: Sample.id("m1"), person: Sample.id("karsten"))), after: 1_500)
    try apply(
      .meeting(.leave(meeting: Sample.id("m1"), person: Sample.id("jonas"))), after: 3_600)
    try apply(
      .agreement(.setCompletion(person: Sample.id("jonas"), by: CivilDate(spelled: "2022-01-07"))))
    for person in ["jonas", "amira"] {
      try apply(
        .agreement(.assignTeaser(person: Sample.id(person), into: say("Wochenrunde", "Weekly"))))
    }
    try apply(.agreement(.finishTeaser(person: Sample.id("amira"), into: say("Wochenrunde", "Weekly"))))
    try apply(
      .schedule(
        .scheduleMeeting(
          id: Sample.id("m2"), kind: .followUp, at: "2022-01-20 10:00", minutes: 45,
          facilitator: Sample.id("jonas"))))
    try apply(
      .schedule(.rescheduleMeeting(meeting: Sample.id("m2"), at: "2022-01-21 10:00", minutes: 60)))
  }

  private mutating func tellCauses() throws {
    let rows: [(String, String, String?, [String])] = [
      (
        "c1",
        say(
          "Kein Verzeichnis sagt, welche Bibliothek in welcher Auslieferung steckt.",
          "No list says which library is in which delivery."), nil, ["e01", "e08"]
      ),
      (
        "c2",
        say(
          "Bestandsfragen beantwortet man aus dem Quelltext. Was mitgeliefert wird, sieht dort niemand.",
          "Questions about what we run are answered from source code, and what is shipped along with it cannot be seen there."
        ), "c1", ["e06"]
      ),
      (
        "c3",
        say(
          "Die Antwort „nicht betroffen“ wird nirgends gegen das Ausgelieferte geprüft.",
          "An answer of “not affected” is not checked against what was delivered."), "c2", ["e09"]
      ),
      (
        "c4",
        say(
          "Der Scan hängt am Anlegen eines Projekts. Was schon läuft, wird nie angelegt.",
          "The scan hangs on creating a project. What was already running is never created."), nil, ["e02"]
      ),
      (
        "c5",
        say(
          "Ein Portal vom Netz zu nehmen darf außerhalb der Bürozeit niemand allein entscheiden.",
          "Nobody may take a portal off the net alone outside office hours."), nil, ["e07"]
      ),
    ]
    for (id, text, parent, events) in rows {
      try apply(
        .cause(
          .addCause(
            id: Sample.id(id), text: text, parent: parent.map { try Sample.id($0) },
            events: Set(try events.map { try Sample.id($0) }))))
    }
  }

  private mutating func tellActionItems() throws {
    let rows: [(String, String, String, String?, String?)] = [
      (
        "a1",
        say(
          "Stückliste (SBOM) bei jedem Build erzeugen und mit ausliefern",
          "Generate a bill of materials with each build and ship it"), "c1", "ruben", "2022-01-31"
      ),
      (
        "a2",
        say(
          "Nur noch Lieferungen mit Stückliste freigeben", "Accept deliveries only with a bill of materials"),
        "c1", "mirjam", "2022-02-28"
      ),
      (
        "a3",
        say(
          "Nächtlicher Scan für alle Repositories, auch die stillgelegten",
          "Scan all repositories nightly, the retired ones included"), "c4", "lena", "2021-12-12"
      ),
      (
        "a4",
        say(
          "Warnungen in einen Kanal statt ins Postfach",
          "Move warnings from the shared mailbox into one channel"), "c4", nil, nil
      ),
    ]
    for (id, text, cause, owner, due) in rows {
      try apply(
        .actionItem(
          .addActionItem(
            id: Sample.id(id), text: text, causes: [Sample.id(cause)], events: nil,
            owner: owner.map { try Sample.id($0) }, due: due.flatMap { CivilDate(spelled: $0) }, priority: nil
          )))
    }
    try apply(
      .actionItem(
        .addActionItemTicket(
          actionItem: Sample.id("a1"), ticket: "https://tickets.brackmoor.example/browse/PLAT-804")))
    try apply(.actionItem(.finishActionItem(actionItem: Sample.id("a1"), reason: nil)))
    try apply(
      .actionItem(
        .dropActionItem(
          actionItem: Sample.id("a4"), reason: say("keine Zeit in diesem Quartal", "no time this quarter"))))
    try apply(.actionItem(.setPriority(actionItem: Sample.id("a3"), priority: .high)))
    try apply(.meeting(.withdrawAttendance(meeting: Sample.id("m1"), person: Sample.id("mirjam"))))
  }

  private mutating func askQuestions() throws {
    for (id, event, text) in [
      ("q1", "e05", say("Wer liest das Sammelpostfach?", "Who reads the shared mailbox?")),
      ("q2", "e05", say("Kam die Warnung auch per Telefon?", "Did the warning come by telephone as well?")),
      ("q3", "e08", say("Seit wann von außen erreichbar?", "Since when reachable from outside?")),
    ] {
      try apply(.question(.askQuestion(id: Sample.id(id), event: Sample.id(event), text: text)))
    }
    try apply(.question(.resolveQuestion(question: Sample.id("q2"))))
    try apply(.text(.edit(text: .of(.question(Sample.id("q3"))), edit: TextEdit([.insert("– ")]))))
  }

  private mutating func tellRest() throws {
    try askQuestions()
    try apply(
      .idea(
        .addIdea(
          id: Sample.id("i2"),
          text: say("Warnungen in einen Kanal statt ins Postfach", "Warnings into a channel"),
          kind: .actionItem, event: nil)))
    try apply(
      .idea(
        .addIdea(
          id: Sample.id("i3"), text: say("Stückliste je Auslieferung", "Bill of materials"), kind: .cause,
          event: nil)))
    try apply(.idea(.takeIdea(idea: Sample.id("i3"), becomes: "c6")))
    try apply(
      .idea(
        .leaveIdea(
          idea: Sample.id("i2"),
          reason: say("der Scanner wird im Herbst gekauft", "the scanner is bought by autumn"))))
    try apply(
      .parkingLot(
        .park(
          id: Sample.id("p1"),
          text: say(
            "Wer darf am Wochenende ein Portal vom Netz nehmen?",
            "Who may take a portal off the net at the weekend?"), step: .causes)))
    try apply(.record(.addTag(tag: "log4j")))
    try write(
      .summary,
      say(
        "Am 10. Dezember war ein Beispiel öffentlich, wie sich über eine Log-Zeile fremder Code ausführen lässt. **45 Systeme** enthielten die Bibliothek, drei davon in zugekauften Paketen.\n\nVerloren ging nichts.",
        "On 10 December an example of how to run foreign code through a log message was public. **Forty-five systems** turned out to contain the library.\n\nNothing was lost."
      ))
    try write(
      .teaser,
      say(
        "Zehn Tage haben wir gebraucht, um eine einfache Frage zu beantworten: Wo läuft diese Bibliothek? Die Suche ging schnell; was fehlte, war eine Liste.",
        "It took us ten days to answer a simple question: where do we run this library? The search was quick; what was missing was a list."
      ))
    try write(
      .lessons,
      say(
        "Suchen ist nicht Wissen.\n\n- Wir waren schnell, weil acht Leute alles fallen ließen.\n- Und langsam, weil jede Antwort neu zu finden war.",
        "Searching is not knowing.\n\n- We were fast because eight people dropped everything.\n- And slow because each answer had to be found anew."
      ))
    try apply(.publication(.publish))
    try write(.notes, say("Ein Satz danach.", "A sentence afterwards."))
  }

  mutating func write(_ field: TextField, _ text: String) throws {
    try apply(.text(.edit(text: field, edit: TextEdit([.insert(text)]))))
  }
}
