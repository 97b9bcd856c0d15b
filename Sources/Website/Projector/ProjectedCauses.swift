import Postmortems

/// The causes with their action items, and how many flagged rows nothing explains yet.
struct ProjectedCauses {
  let fields: Fields

  init(_ facts: Facts) {
    let items = facts.postmortem.actionItems.items
    let causes: [Fields] = facts.causes.map { numbered in
      let mine = items.filter { $0.causes.contains(numbered.cause.id) }
      return [
        "number": facts.number(numbered.cause.id) ?? "",
        "html": Markdown.inline(numbered.cause.text, facts.pictures),
        "isBelow": numbered.depth > 0, "actionItems": mine.map { ProjectedOutcomes.item($0, facts) },
      ]
    }
    fields = ["list": causes, "any": !causes.isEmpty]
  }
}

/// The action items, with who does them until when.
struct ProjectedOutcomes {
  let fields: Fields

  init(_ facts: Facts) {
    let items = facts.postmortem.actionItems.items
    let next = facts.postmortem.upcomingMeetings.first.map { meeting in
      facts.words(
        "projector.followUp", ["time": facts.words.date(.minute, facts.clock(meeting.at))])
    }
    fields = [
      "list": items.map { ProjectedOutcomes.item($0, facts) }, "any": !items.isEmpty, "next": next.orAbsent,
    ]
  }

  static func item(_ item: ActionItem, _ facts: Facts) -> Fields {
    [
      "number": facts.number(item.id) ?? "", "html": Markdown.inline(item.text, facts.pictures),
      "owner": OwnerFields(item, facts).fields,
      "due": item.due.map { facts.words.date(.short, WallClock($0)) }.orAbsent,
      "state": StateFields.of(item, facts),
    ]
  }
}
