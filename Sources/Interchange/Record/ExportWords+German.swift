import Postmortems

extension ExportWords {
  static let german = ExportWords(
    keyTimesHeading: "Eckzeiten", summary: "Zusammenfassung", timeline: "Zeitleiste", causes: "Grundursachen",
    actionItems: "Maßnahmen", ideas: "Ideen", lessons: "Gelernt", notes: "Notizen", meetings: "Meetings",
    scheduledMeetings: "Angesetzte Meetings", parkingLot: "Parkplatz",
    zone: "Zeiten in", undated: "Ohne sicheres Datum", noCause: "keine Ursache", noAction: "Ohne Maßnahme",
    events: "Ereignisse",
    causedBy: "Ursachen", tickets: "Tickets",
    struckOut: "durchgestrichen",
    owner: "Kümmerer", imported: "laut Import", due: "Bis", priority: "Priorität",
    replacedBy: "ersetzt durch", approvalFrom: "Freigabe einzuholen von",
    kind: "Art", taken: "aufgenommen als", notTaken: "nicht aufgenommen", step: "Schritt",
    facilitator: "moderiert von", shadow: "lernt dabei", present: "anwesend", stays: "kam oder ging",
    question: "Frage",
    resolvedQuestion: "geklärte Frage",
    table: .german,
    keyTimes: [.started: "Begonnen", .detected: "Bemerkt", .mitigated: "Eingedämmt", .resolved: "Behoben"],
    eventKinds: [.perception: "Wahrnehmung", .activity: "Tätigkeit", .condition: "Zustand"],
    eventFlags: [.feedsCause: "Ursache", .slowedRepair: "bremste", .wentWell: "lief gut"],
    states: [.open: "offen", .done: "erledigt", .dropped: "fallen gelassen", .replaced: "ersetzt"],
    priorities: [.high: "hoch", .normal: "normal", .low: "niedrig"],
    ideaKinds: [.cause: "Idee für eine Ursache", .actionItem: "Idee für eine Maßnahme"],
    steps: [
      .whatHappened: "Was ist vorgefallen", .eventStorming: "Event Storming",
      .causes: "Grundursachen und Maßnahmen", .followUp: "Follow-up", .publication: "Veröffentlichung",
    ],
    meetingKinds: [.meeting: "Meeting", .followUp: "Follow-up"])
}
