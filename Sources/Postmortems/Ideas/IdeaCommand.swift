/// What somebody asks about an idea.
package enum IdeaCommand: Hashable, Sendable, Spelled {
  case addIdea(id: IdeaID, text: String, kind: Idea.Kind? = nil, event: EventID?)
  case setIdeaKind(idea: IdeaID, kind: Idea.Kind)
  /// Makes it a cause or an action item, as its kind says, with the id `becomes`.
  case takeIdea(idea: IdeaID, becomes: String)
  case leaveIdea(idea: IdeaID, reason: String)
  case reopenIdea(idea: IdeaID)
  /// Puts it under another row, or under none.
  case moveIdea(idea: IdeaID, event: EventID?)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case addIdea, setIdeaKind, takeIdea, leaveIdea, reopenIdea, moveIdea
  }
}

/// What happened to an idea.
package enum IdeaChange: Hashable, Sendable, Spelled {
  case ideaAdded(idea: Idea)
  case ideaKindSet(idea: IdeaID, kind: Idea.Kind)
  case ideaDecided(idea: IdeaID, outcome: Idea.Outcome)
  case ideaMoved(idea: IdeaID, from: EventID?, to: EventID?)

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case ideaAdded, ideaKindSet, ideaDecided, ideaMoved
  }
}

extension Postmortem {
  func decide(_ command: IdeaCommand) throws(Refusal) -> [Change] {
    switch command {
    case .addIdea(let id, let text, let kind, let event):
      try requireNew(.idea(id))
      if let event { try require(.event(event)) }
      return [
        .idea(
          .ideaAdded(
            idea: Idea(id: id, text: try Wording.text(text), kind: kind ?? .actionItem, event: event)))
      ]
    case .setIdeaKind(let id, let kind):
      return try idea(id).kind == kind ? [] : [.idea(.ideaKindSet(idea: id, kind: kind))]
    case .takeIdea(let id, let becomes): return try take(idea(id), as: becomes)
    case .leaveIdea(let id, let typed):
      guard case .undecided = try idea(id).outcome else { throw .alreadyDecided }
      return [.idea(.ideaDecided(idea: id, outcome: .notTaken(reason: try Wording.reason(typed))))]
    case .reopenIdea(let id):
      return try idea(id).outcome == .undecided ? [] : [.idea(.ideaDecided(idea: id, outcome: .undecided))]
    case .moveIdea(let id, let event):
      if let event { try require(.event(event)) }
      let before = try idea(id).event
      return before == event ? [] : [.idea(.ideaMoved(idea: id, from: before, to: event))]
    }
  }

  mutating func fold(_ change: IdeaChange) {
    switch change {
    case .ideaAdded(let idea): ideas.add(idea)
    case .ideaKindSet(let id, let kind): ideas.update(id) { $0.kind = kind }
    case .ideaDecided(let id, let outcome): ideas.update(id) { $0.outcome = outcome }
    case .ideaMoved(let id, _, let event): ideas.update(id) { $0.event = event }
    }
  }

  private func idea(_ id: IdeaID) throws(Refusal) -> Idea {
    try require(.idea(id))
    guard let idea = ideas[id] else { throw .unknown(.idea(id)) }
    return idea
  }

  private func take(_ idea: Idea, as text: String) throws(Refusal) -> [Change] {
    guard case .undecided = idea.outcome else { throw .alreadyDecided }
    let events = Set([idea.event].compactMap { $0 }.filter { timeline[$0] != nil })
    let (added, became): (Change, ItemRef)
    switch idea.kind {
    case .cause:
      guard let id = CauseID(text) else { throw .idTaken(text) }
      (added, became) = (
        .cause(.causeAdded(cause: Cause(id: id, text: idea.text, events: events))), .cause(id)
      )
    case .actionItem:
      guard let id = ActionItemID(text) else { throw .idTaken(text) }
      let item = ActionItem(id: id, text: idea.text, events: events, takenIn: latestMeeting?.id)
      (added, became) = (.actionItem(.actionItemAdded(actionItem: item)), .actionItem(id))
    }
    try requireNew(became)
    return [added, .idea(.ideaDecided(idea: idea.id, outcome: .taken(became: became)))]
  }
}
