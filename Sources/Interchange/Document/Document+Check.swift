import Foundation
import Postmortems

/// What holds of every document that an export writes, and that no rule of postmortems says: ids are given once, what is
/// referred to is there, and times are times. Whatever breaks it was written by somebody else, and is refused with its place.
extension Document {
  /// No analysis goes so deep; a chain of thousands would be climbed again for each page.
  private static let deepestCause = 200

  func check() throws(ImportRefusal) {
    try checkIDs()
    try checkPeople()
    let events = Set(timeline.map(\.id))
    try checkIncidents(events)
    for (place, event) in timeline.enumerated() where !event.when.isSound {
      throw .badDocument(place: "timeline[\(place)].when")
    }
    try checkCauses(events)
    try checkActionItems(events)
    try checkIdeas(events)
    for (place, meeting) in scheduledMeetings.enumerated() {
      let isSound = (1...Course.longest).contains(meeting.minutes)
      if !isSound { throw .badDocument(place: "scheduledMeetings[\(place)].minutes") }
    }
    for (place, picture) in (pictures ?? []).enumerated() {
      let isSound =
        PictureReference(spelled: picture.reference) != nil && Data(base64Encoded: picture.base64) != nil
      if !isSound { throw .badDocument(place: "pictures[\(place)]") }
    }
  }

  private func checkIDs() throws(ImportRefusal) {
    try Document.requireUnique(participants.map(\.id), in: "participants")
    try Document.requireUnique(incidents.map(\.id), in: "incidents")
    try Document.requireUnique(timeline.map(\.id), in: "timeline")
    try Document.requireUnique(causes.map(\.id), in: "causes")
    try Document.requireUnique(actionItems.map(\.id), in: "actionItems")
    try Document.requireUnique(ideas.map(\.id), in: "ideas")
    try Document.requireUnique(parkingLot.map(\.id), in: "parkingLot")
    try Document.requireUnique(meetings.map(\.id), in: "meetings")
  }

  private static func requireUnique<Thing>(_ ids: [ID<Thing>], in list: String) throws(ImportRefusal) {
    var known: Set<ID<Thing>> = []
    for (place, id) in ids.enumerated() where !known.insert(id).inserted {
      throw .badDocument(place: "\(list)[\(place)].id")
    }
  }

  /// Whom it names in words that are nobody's command, and so held against no rule.
  private func checkPeople() throws(ImportRefusal) {
    for (place, person) in participants.enumerated() where !person.name.isOneLine(Wording.longestLine) {
      throw .badDocument(place: "participants[\(place)].name")
    }
    for (place, carrier) in teaserCarriers.enumerated()
    where carrier.into[...].isBlank || !carrier.into.isOneLine(Postmortem.longestRegularMeeting) {
      throw .badDocument(place: "teaserCarriers[\(place)].into")
    }
    guard ["open", "published", "discarded"].contains(state) else { throw .badDocument(place: "state") }
  }

  private func checkIncidents(_ events: Set<EventID>) throws(ImportRefusal) {
    for (place, incident) in incidents.enumerated() {
      for (name, time) in incident.keyTimes {
        let isThere = time.event.map(events.contains) ?? true
        if !isThere || !time.when.isSound {
          throw .badDocument(place: "incidents[\(place)].\(name.rawValue)")
        }
      }
    }
  }
}

extension Document {
  private func checkCauses(_ events: Set<EventID>) throws(ImportRefusal) {
    let known = Set(causes.map(\.id))
    for (place, cause) in causes.enumerated() {
      guard events.isSuperset(of: cause.events) else { throw .badDocument(place: "causes[\(place)].events") }
      guard cause.parent.value.map(known.contains) ?? true else {
        throw .badDocument(place: "causes[\(place)].parent")
      }
    }
    try checkDepth()
  }

  private func checkDepth() throws(ImportRefusal) {
    let parents = Dictionary(causes.map { ($0.id, $0.parent.value) }) { first, _ in first }
    var depths: [CauseID: Int] = [:]
    for (place, cause) in causes.enumerated() {
      var (path, next): ([CauseID], CauseID?) = ([], cause.id)
      while let id = next, depths[id] == nil, path.count <= Document.deepestCause {
        path.append(id)
        next = parents[id] ?? nil
      }
      var depth = next.flatMap { depths[$0] } ?? 0
      for id in path.reversed() {
        depth += 1
        depths[id] = depth
      }
      if depth > Document.deepestCause { throw .badDocument(place: "causes[\(place)].parent") }
    }
  }

  private func checkActionItems(_ events: Set<EventID>) throws(ImportRefusal) {
    let (known, causes) = (Set(actionItems.map(\.id)), Set(causes.map(\.id)))
    let meetings = Set(meetings.map(\.id))
    for (place, item) in actionItems.enumerated() {
      let faults = [
        "events": !events.isSuperset(of: item.events), "causes": !causes.isSuperset(of: item.causes),
        "replacedBy": !(item.replacedBy.value.map(known.contains) ?? true),
        "takenIn": !(item.takenIn.map(meetings.contains) ?? true),
        "owner": !(item.owner.value?.typed.value?.isText(Wording.longestLine) ?? true),
      ]
      if let fault = faults.filter(\.value).keys.min() {
        throw .badDocument(place: "actionItems[\(place)].\(fault)")
      }
    }
  }

  private func checkIdeas(_ events: Set<EventID>) throws(ImportRefusal) {
    let known = Set(causes.map { "cause/\($0.id)" } + actionItems.map { "actionItem/\($0.id)" })
    for (place, idea) in ideas.enumerated() {
      let isKnown = idea.event.value.map(events.contains) ?? true
      guard isKnown else { throw .badDocument(place: "ideas[\(place)].event") }
      guard idea.became.value.map(known.contains) ?? true else {
        throw .badDocument(place: "ideas[\(place)].became")
      }
      guard ["undecided", "taken", "notTaken"].contains(idea.outcome) else {
        throw .badDocument(place: "ideas[\(place)].outcome")
      }
    }
  }
}

extension DocumentIncident {
  /// Those of its key times that are known, in their order.
  var keyTimes: [(name: KeyTime.Name, time: DocumentKeyTime)] {
    [
      (.started, started.value), (.detected, detected.value), (.mitigated, mitigated.value),
      (.resolved, resolved.value),
    ].compactMap { name, time in time.map { (name, $0) } }
  }
}

extension FuzzyTime {
  /// Whether it says both ends or none, and each before the other.
  fileprivate var isSound: Bool {
    guard (earliest == nil) == (latest == nil), (earliest == nil) == (precision == .unknown) else {
      return false
    }
    if let earliest, let latest, earliest > latest { return false }
    if let margin, margin.earliest > margin.latest { return false }
    return zone.isOneLine(64)
  }
}

extension String {
  fileprivate func isOneLine(_ limit: Int) -> Bool {
    utf16.count <= limit && !unicodeScalars.contains(where: Wording.isControl)
  }

  fileprivate func isText(_ limit: Int) -> Bool { (try? Wording.text(self, atMost: limit)) != nil }
}
