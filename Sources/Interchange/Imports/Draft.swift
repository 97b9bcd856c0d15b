import Foundation
import Postmortems

/// A postmortem that grows out of what was found. It is filled by commands, so that every rule holds for it too.
struct Draft {
  var postmortem: Postmortem
  var changes: [Change]
  private var people: [Person] = []
  // By bytes: two names that look alike are two people.
  private var peopleByName: [[UInt8]: Person] = [:]
  private var rows: [ImportedRow] = []
  private var assumesYear = false
  let context: ImportContext
  private let incident: IncidentID

  init(_ found: Found, _ context: ImportContext, ids: inout some RandomNumberGenerator) throws(ImportRefusal)
  {
    self.context = context
    incident = .random(using: &ids)
    do {
      let opening = try Opening(
        id: .random(using: &ids), title: found.title, language: found.language, zone: found.zone,
        opener: context.author.person, at: found.statedDate(context) ?? context.now)
      (postmortem, changes) = Postmortem.opened(opening, incident: incident)
    } catch { throw ImportRefusal(error) }
  }

  mutating func filled(with found: Found, ids: inout some RandomNumberGenerator) throws(ImportRefusal)
    -> Imported
  {
    do {
      // Whoever brings a protocol along took no part in it by that.
      if let opener = context.author.person { try apply(.meeting(.removeParticipant(person: opener))) }
      try enter(found.attendees, &ids)
      try write(found.summary, into: .summary)
      try add(found, &ids)
      try add(found.causes, &ids)
      for item in found.actionItems { try add(item, &ids) }
      try write(found.lessons, into: .lessons)
      try write(found.notes, into: .notes)
      if !context.staysOpen { try publish(found) }
    } catch { throw ImportRefusal(error) }
    let report = ImportReport(postmortem, found, yearIsAssumed: found.yearIsAssumed || assumesYear)
    return Imported(
      postmortem: postmortem, changes: changes, people: people, report: report, rowsAsWritten: rows)
  }

  private mutating func apply(_ command: Command) throws(Refusal) {
    changes += try postmortem.apply(command, by: context.author, at: context.now)
  }

  // For what no command asks for: only an import knows of it.
  private mutating func fold(_ change: Change) {
    postmortem.fold(change)
    changes.append(change)
  }

  private mutating func write(_ text: String, into field: TextField) throws(Refusal) {
    if !text.isEmpty { try apply(.text(.edit(text: field, edit: TextEdit([.insert(text)])))) }
  }

  private mutating func enter(_ names: [String], _ ids: inout some RandomNumberGenerator) throws(Refusal) {
    for name in names {
      let person: Person
      if let known = context.people.named(name).first ?? peopleByName[Array(name.utf8)] {
        person = known
      } else {
        person = Person(id: .random(using: &ids), name: name, account: false)
        people.append(person)
        peopleByName[Array(name.utf8)] = person
      }
      try apply(.meeting(.addParticipant(person: person.id)))
    }
  }
}

extension Draft {
  private mutating func add(_ found: Found, _ ids: inout some RandomNumberGenerator) throws(Refusal) {
    var above: EventID?
    var dating = RowDating(found, now: context.now)
    for (place, row) in found.rows.enumerated() {
      // Also a row that is text tells those below it what day it is.
      let when = dating.time(ofRow: place)
      let id: EventID = .random(using: &ids)
      rows.append(ImportedRow(typed: row.typed, text: row.text, event: row.isText ? nil : id))
      if row.isText { continue }
      try apply(
        .timeline(
          .addEvent(
            id: id, when: row.typed, text: row.text, kind: nil, flags: nil, source: "import", near: above)))
      correct(id, when, below: above)
      if let key = row.key {
        try apply(.incident(.setKeyTime(incident: incident, key: key, typed: nil, event: id)))
      }
      above = id
    }
    assumesYear = dating.assumesYear
    try state(found.facts, dating)
  }

  /// Understands a time once more where its file says more about it than the postmortem can.
  private mutating func correct(_ id: EventID, _ when: FuzzyTime, below above: EventID?) {
    guard let event = postmortem.timeline[id], when != event.when else { return }
    let order = TimelineOrder.of(
      when, rank: event.order.rank, below: above.flatMap { postmortem.timeline[$0]?.order })
    fold(.timeline(.eventTimeSet(event: id, when: when, order: order)))
  }

  private func when(_ key: KeyTime.Name) -> FuzzyTime? {
    postmortem.incidents[incident].flatMap { postmortem.when(key, of: $0) }?.time
  }

  private func hasDay(_ key: KeyTime.Name) -> Bool { when(key)?.ownDay != nil }

  private mutating func state(_ facts: StatedFacts, _ dating: RowDating) throws(Refusal) {
    if facts.isSecurity { try apply(.incident(.setIncidentKind(incident: incident, kind: .security))) }
    if let severity = facts.severity {
      try apply(.incident(.setSeverity(incident: incident, severity: severity)))
    }
    for system in facts.systems { try apply(.incident(.addSystem(incident: incident, system: system))) }
    for ticket in facts.tickets { try apply(.incident(.addTicket(incident: incident, ticket: ticket))) }
    for tag in facts.tags { try apply(.record(.addTag(tag: tag))) }
    for (key, typed) in facts.keyTimes where postmortem.incidents[incident]?.keyTimes[key] == nil {
      try apply(.incident(.setKeyTime(incident: incident, key: key, typed: typed, event: nil)))
      let isAccompanied = KeyTime.Name.allCases.contains { $0 != key && hasDay($0) }
      if let when = dating.keyTime(typed, isAccompanied: isAccompanied),
        postmortem.incidents[incident]?.keyTimes[key] != .at(when)
      {
        fold(.incident(.keyTimeSet(incident: incident, key: key, when: when)))
      }
      if key != .started, let start = when(.started)?.earliest, let read = when(key),
        let later = dating.laterKeyTime(typed, read, after: start)
      {
        fold(.incident(.keyTimeSet(incident: incident, key: key, when: later)))
      }
    }
  }

  private mutating func add(_ causes: [StatedCause], _ ids: inout some RandomNumberGenerator) throws(Refusal)
  {
    var added: [CauseID] = []
    for cause in causes {
      let id: CauseID = .random(using: &ids)
      try apply(
        .cause(
          .addCause(id: id, text: cause.text, parent: cause.parent.map { added[$0] }, events: nil)))
      added.append(id)
    }
  }

  private mutating func add(_ item: FoundActionItem, _ ids: inout some RandomNumberGenerator) throws(Refusal)
  {
    let id: ActionItemID = .random(using: &ids)
    try apply(
      .actionItem(
        .addActionItem(
          id: id, text: item.text, causes: nil, events: nil, owner: nil, due: item.due,
          priority: item.priority)))
    for ticket in item.tickets {
      try apply(.actionItem(.addActionItemTicket(actionItem: id, ticket: ticket)))
    }
    if let owner = item.owner {
      fold(.actionItem(.ownerSet(actionItem: id, owner: .typed(owner), takenIn: nil)))
    }
    switch item.state {
    case .done(let reason):
      try apply(.actionItem(.finishActionItem(actionItem: id, reason: reason)))
    case .dropped(let reason):
      let words = ExportWords.in(postmortem.language)
      try apply(.actionItem(.dropActionItem(actionItem: id, reason: reason ?? words.struckOut)))
    case .open: break
    }
  }
}
