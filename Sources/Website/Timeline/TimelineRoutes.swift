import Foundation
import Hummingbird
import Interchange
import Postmortems
import Rooms
import Storage

/// `POST /api/v1/postmortems/:id/timeline`: a row of the timeline from any program, at this moment unless it says when.
struct TimelineRoutes {
  /// What is sent; a text is enough. Repeating it with the same `id` is safe.
  struct Order: Decodable {
    let id: EventID?
    let text: String
    let when: String?
    let kind: TimelineEvent.Kind?
    let flags: Set<TimelineEvent.Flag>?
    let source: String?
    let near: EventID?

    fileprivate var sent: SentFields {
      SentFields(["id": id?.text, "text": text, "when": when, "source": source, "near": near?.text])
    }
  }

  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.post("/api/v1/postmortems/:id/timeline") { request, context in
      try await enter(request, context)
    }
  }

  private func enter(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let order = try await request.json(Order.self)
    let (room, stored) = try await workspace.enter(context.parameters.get("id"), as: context)
    return try await order.sent.named {
      if order.text.allSatisfy(\.isWhitespace) { throw Refusal.emptyText }
      let id = order.id ?? Fresh.id()
      let command = order.command(id, zone: stored.postmortem.zone, at: workspace.website.now())
      for case .timeline(.eventAdded(let event)) in try await ask(command, id, room, context) {
        return .json(text: try DocumentJSON.text(of: event), status: .created)
      }
      throw Problem.unexpected
    }
  }

  // The command is named after the row, so that a repeat gets the first answer.
  private func ask(
    _ command: Command, _ id: EventID, _ room: LiveRoom, _ context: SignedInContext
  ) async throws -> [Change] {
    guard let client = ClientID(id.text) else { throw Problem.unexpected }
    return try await room.changes(
      by: Ask(
        name: CommandID(client: client, counter: 1), base: nil, command: command,
        author: context.participant, at: workspace.website.now()))
  }
}

extension TimelineRoutes.Order {
  fileprivate func command(_ id: EventID, zone: String, at now: Date) -> Command {
    let typed = when ?? FuzzyTime.typed(now, in: TimeZone(identifier: zone) ?? .gmt)
    return .timeline(
      .addEvent(
        id: id, when: typed, text: text, kind: kind, flags: flags, source: source ?? "api", near: near))
  }
}
