import Foundation
import Postmortems

/// A postmortem on its way out of a file in our own format: by commands, so that every rule holds for it, and by changes
/// where no command can ask for what has long happened.
struct FormatDraft<Ids: RandomNumberGenerator> {
  private(set) var postmortem: Postmortem
  private(set) var changes: [Change]
  var ids: Ids
  let context: ImportContext
  let words: ExportWords
  let zone: TimeZone

  /// Those whom the workspace does not know yet.
  var people: [Person] = []
  /// Everybody whom the file names, by what it calls them.
  var labels: [[UInt8]: PersonID] = [:]
  /// Those who are somebody by now.
  var claimed: Set<PersonID> = []
  var events: [Int: EventID] = [:]
  /// The rows by what a reference shows of them.
  var eventLabels: [[UInt8]: EventID] = [:]
  var causes: [[UInt8]: CauseID] = [:]
  var actionItems: [[UInt8]: ActionItemID] = [:]
  var meetings: [Int: MeetingID] = [:]
  /// What has no place becomes part of the notes.
  var strays: [Substring] = []
  /// The lines that have no place and stand in the text of an item or in the notes.
  var kept: Set<LineKey> = []

  init(_ front: FrontMatter, title: String, _ context: ImportContext, _ ids: Ids) throws(Refusal) {
    self.context = context
    self.ids = ids
    let name = front.zone ?? context.zone
    guard let zone = TimeZone(identifier: name) else { throw .unknownZone }
    self.zone = zone
    let language = front.language ?? .en
    words = .in(language)
    let opening = try Opening(
      id: .random(using: &self.ids), title: title, language: language, zone: name,
      opener: context.author.person, at: front.opened ?? context.now,
      alertGroup: front.alertGroup)
    (postmortem, changes) = Postmortem.opened(opening, incident: .random(using: &self.ids))
  }

  mutating func fill(from file: FormatFile) throws(Refusal) {
    strays = file.strays
    try enterPeople(file.front)
    try enterIncidents(file.front.incidents)
    for tag in file.front.tags { try apply(.record(.addTag(tag: tag))) }
    try enterTimeline(file.lists[.timeline] ?? [])
    try enterKeyTimes(items(.keyTimes, file))
    try enterCauses(items(.causes, file))
    try enterMeetings(items(.meetings, file))
    try enterScheduledMeetings(items(.scheduledMeetings, file))
    try enterActionItems(items(.actionItems, file))
    try enterIdeas(items(.ideas, file))
    try enterParkingLot(items(.parkingLot, file))
    try enterTexts(file)
    try enterFate(file.front)
  }

  mutating func apply(_ command: Command) throws(Refusal) {
    changes += try postmortem.apply(command, by: context.author, at: context.now)
  }

  /// For what no command asks for.
  mutating func fold(_ change: Change) {
    postmortem.fold(change)
    changes.append(change)
  }

  mutating func newID<Thing>() -> ID<Thing> { .random(using: &ids) }

  /// The items of a section; what stands between them is kept.
  mutating func items(_ name: SectionName, _ file: FormatFile) -> [FormatItem] {
    items(file.lists[name] ?? [], below: name.heading(words))
  }

  mutating func items(_ lines: [Substring], below heading: String) -> [FormatItem] {
    let list = FormatList(lines)
    keep(list.strays, below: heading)
    return list.items.map { FormatItem(lines: $0, depth: 0) }
  }

  /// Keeps lines that have no place.
  mutating func keep(_ lines: [Substring], below heading: String) {
    let lines = lines.trimmingBlanks
    if !lines.isEmpty { strays += ["", "## \(heading)", ""] + lines }
  }
}

extension FormatDraft {
  private mutating func enterTexts(_ file: FormatFile) throws(Refusal) {
    let (texts, unread) = (file.texts, file.front.unread)
    try write(texts[.summary], into: .summary)
    try write(texts[.lessons], into: .lessons)
    try write(texts[.teaser], into: .teaser)
    kept.formUnion((unread + strays).map { LineKey($0) })
    let front = unread.isEmpty ? "" : "```yaml\n\(unread.joined(separator: "\n"))\n```"
    let below = strays.trimmingBlanks.joined(separator: "\n")
    let notes = [texts[.notes] ?? "", front, below].filter { !$0.isEmpty }
    try write(notes.joined(separator: "\n\n"), into: .notes)
  }

  mutating func write(_ text: String?, into field: TextField) throws(Refusal) {
    guard let text, !text.isEmpty else { return }
    try apply(.text(.edit(text: field, edit: TextEdit([.insert(text)]))))
  }

  /// What is so in the end: who reads it, its editions, and whether it was put away.
  mutating func enterFate(_ front: FrontMatter) throws(Refusal) {
    try leaveParticipants(front)
    try enterAgreement(front)
    if let restriction = front.restriction {
      // Whoever imports it could not read it otherwise.
      let people = Set(restriction.people.map { person($0) } + [context.author.person].compactMap { $0 })
      let reason = try Wording.line(restriction.reason)
      fold(
        .access(
          .restricted(restriction: Restriction(reason: reason, until: restriction.until, people: people))))
    }
    let isPublished = front.state == Postmortem.State.published.name
    let dates = front.editions.isEmpty && isPublished ? [context.now.wholeSecond] : front.editions
    for (index, date) in dates.enumerated() {
      fold(.publication(.published(edition: Edition(number: index + 1, at: date))))
    }
    if front.state == Postmortem.State.discarded(at: context.now, published: false).name {
      let at = front.discarded ?? context.now
      fold(.publication(.discarded(at: Int64(at.timeIntervalSince1970))))
    }
  }
}

extension FormatFile {
  /// The heading, or where it still says the same the title in the front matter, which says it to the letter.
  var shownTitle: String {
    let written = front.title.map { BlockReader.headingText(Substring("# " + EscapedText.written($0))) }
    guard let title else { return front.title ?? "?" }
    if let written, written.utf8.elementsEqual(title.utf8) { return front.title ?? "?" }
    let read = EscapedText.read(title)
    return read[...].isBlank ? front.title ?? "?" : read
  }
}

extension Dictionary where Value == String {
  /// The key of a word.
  func key(_ word: String) -> Key? { first { $0.value.utf8.elementsEqual(word.utf8) }?.key }
}
