import Postmortems

/// The top of a postmortem's page: its title, the tickets of its incidents, and whether it is open to everybody.
struct HeadingView: View {
  static let template = "record/heading"
  let fields: Fields

  init(_ facts: Facts) {
    let postmortem = facts.postmortem
    let tickets = postmortem.incidents.items.flatMap { $0.tickets.sorted() }.prefix(3).map(TicketFields.of)
    let until = postmortem.restriction.flatMap { $0.until > facts.now ? facts.clock($0.until) : nil }
    fields = [
      "title": postmortem.title, "tickets": Array(tickets),
      "restricted": until.map { facts.words("restriction.short", ["date": facts.words.date(.short, $0)]) }
        .orAbsent,
      "age": HeadingView.age(facts).orAbsent,
      "discarded": PublicationView.discarded(facts).orAbsent,
    ]
  }

  /// Since when it is to be talked about; in plain words, also where that is too long ago.
  private static func age(_ facts: Facts) -> String? {
    let postmortem = facts.postmortem
    if case .discarded = postmortem.state { return nil }
    guard let days = postmortem.daysWithoutMeeting(at: facts.now) else { return nil }
    if days > facts.lateAfter { return facts.words.count("age.late", days) }
    return postmortem.beganAt.map {
      facts.words("age.began", ["ago": facts.words.ago($0, from: facts.now, in: facts.zone)])
    }
  }
}

/// A ticket as a link, where it is one.
enum TicketFields {
  static func of(_ ticket: String) -> Fields {
    let isURL = TicketLink.isURL(ticket)
    let name = isURL ? shortened(ticket) : ticket
    return ["ticket": ticket, "address": (isURL ? ticket : nil).orAbsent, "name": name]
  }

  // The last part of a path is the ticket's name in every tracker there is.
  private static func shortened(_ link: String) -> String {
    let path = link.split(separator: "?")[0].split(separator: "/")
    guard path.count > 2, let last = path.last else { return link }
    return String(last.prefix(40))
  }
}
