import Foundation
import Postmortems

/// A published edition, to be read. Holds nothing of its reader.
struct EditionView: View {
  static let template = "publication/edition"
  let fields: Fields

  init(_ facts: EditionFacts) {
    let document = facts.then.postmortem
    let (words, pictures) = (facts.then.words, facts.then.pictures.inEdition)
    let notTaken: [Fields] = document.ideas.items.compactMap { idea in
      guard case .notTaken(let reason) = idea.outcome else { return nil }
      return ["html": Markdown.inline(idea.text, pictures), "reason": reason]
    }
    fields = [
      "id": document.id.text, "title": document.title, "language": document.language.rawValue,
      "teaser": (document.teaser.isEmpty ? "" : Markdown.html(document.teaser, pictures, headingsBelow: 1))
        .orAbsent,
      "summary": (document.summary.isEmpty ? "" : Markdown.html(document.summary, pictures)).orAbsent,
      "lessons": (document.lessons.isEmpty ? "" : Markdown.html(document.lessons, pictures)).orAbsent,
      "notes": (document.notes.isEmpty ? "" : Markdown.html(document.notes, pictures)).orAbsent,
      "tickets": document.incidents.items.flatMap { $0.tickets.sorted() }.map(TicketFields.of),
      "meta": EditionView.meta(facts), "incidents": EditionView.incidents(facts.then),
      "timeChart": TimeChartView(facts.then, isRead: true).fields, "days": EditionTimes.days(facts.then),
      "anyEvents": document.timeline.count > 0,
      "causes": facts.then.causes.map { EditionView.cause($0, facts.then) },
      "anyCauses": !facts.then.causes.isEmpty,
      "actionItems": facts.now.postmortem.actionItems.items.map { OutcomeView($0, facts.now).fields },
      "anyActionItems": !facts.now.postmortem.actionItems.items.isEmpty, "notTaken": notTaken,
      "anyNotTaken": !notTaken.isEmpty,
      "today": words("edition.today", ["date": words.date(.long, facts.now.clock(facts.now.now))]),
      "editions": EditionView.editions(facts), "differs": EditionView.differs(facts).orAbsent,
      "end": EditionView.end(facts), "zone": words("count.zone", ["zone": document.zone]),
      "zoneName": document.zone,
      "address": "/postmortems/\(document.id)",
    ]
  }

  private static func meta(_ facts: EditionFacts) -> [Fields] {
    let words = facts.then.words
    let document = facts.then.postmortem
    let name = words("edition.name", ["number": String(facts.edition.number)])
    let incidents = document.incidents.items.flatMap { incident in
      [words("incident.kind.\(incident.kind.rawValue)"), incident.severity].compactMap { $0 }
        + incident.systems.sorted()
    }
    let texts =
      ["\(name), \(words.date(.long, facts.then.clock(facts.edition.at)))"] + incidents
      + document.tags.sorted()
    return texts.map { ["text": $0] }
  }

  private static func incidents(_ facts: Facts) -> [Fields] {
    let all = facts.postmortem.incidents.items
    return all.compactMap { incident in
      let keyTimes = EditionTimes.keyTimes(of: incident, facts)
      guard !keyTimes.isEmpty else { return nil }
      let name = IncidentView.name(of: incident, facts)
      return ["keyTimes": keyTimes, "name": (all.count > 1 ? name : nil).orAbsent]
    }
  }

  private static func cause(_ numbered: NumberedCause, _ facts: Facts) -> Fields {
    let events = facts.postmortem.timeline.events.filter { numbered.cause.events.contains($0.id) }
    let times: [Fields] = events.map(\.when.typed).filter { !$0.isEmpty }.map { ["time": $0] }
    let isBare = !facts.postmortem.actionItems.items.contains { $0.causes.contains(numbered.cause.id) }
    return [
      "reason": (isBare ? numbered.cause.noActionReason : nil).orAbsent, "number": numbered.number,
      "depth": String(min(numbered.depth, 4)),
      "html": Markdown.inline(numbered.cause.text, facts.pictures.inEdition), "times": times,
      "anyTimes": !times.isEmpty,
    ]
  }

  private static func editions(_ facts: EditionFacts) -> [Fields] {
    facts.now.postmortem.editions.map { edition in
      [
        "name": facts.then.words("edition.name", ["number": String(edition.number)]),
        "address": "/postmortems/\(facts.then.postmortem.id)/editions/\(edition.number)",
        "isThis": edition.number == facts.edition.number,
      ]
    }
  }

  private static func differs(_ facts: EditionFacts) -> String? {
    let words = facts.then.words
    guard let newest = facts.now.postmortem.editions.last else { return nil }
    if newest.number > facts.edition.number {
      return words("edition.newer", ["number": String(newest.number)])
    }
    return facts.now.postmortem.differsFromEdition ? words("edition.differs") : nil
  }

  private static func end(_ facts: EditionFacts) -> String {
    let words = facts.then.words
    let document = facts.then.postmortem
    let met = document.meetings.items.first.map { meeting in
      words.count(
        "edition.met", meeting.present.count, ["date": words.date(.long, facts.then.clock(meeting.at))])
    }
    let names = facts.then.sorted(document.participants).map { facts.then.name($0) }.joined(separator: ", ")
    let people = names.isEmpty ? nil : words("edition.people", ["names": names])
    let restricted = document.restriction.map { $0.until > facts.now.now } ?? false
    return [people, met, words(restricted ? "edition.restricted" : "edition.open")].compactMap { $0 }.joined(
      separator: " ")
  }
}

extension Rendering {
  /// The page of an edition.
  package func edition(_ facts: EditionFacts, viewer: Page.Viewer) -> String {
    let words = facts.then.words
    let name = words("edition.name", ["number": String(facts.edition.number)])
    let page = Page(
      "\(facts.then.postmortem.title), \(name)", viewer: viewer, style: "edition-body",
      script: "timeline/own-zone.js")
    return self.page(EditionView(facts), page, words)
  }
}
