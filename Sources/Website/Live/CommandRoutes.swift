import Hummingbird
import Logging
import Postmortems
import Rooms
import Storage

/// `POST …/commands`: what somebody asks of a postmortem, from a page or from a program.
struct CommandRoutes {
  /// What comes back once it is durable.
  struct Accepted: Encodable {
    let revision: Int
    let tag: String
    let changes: [Change]
    /// What others had set meanwhile, and no longer counts.
    let overwritten: [Overwritten]
  }

  let workspace: Workspace

  func add(to routes: Routes) {
    for path in ["/postmortems/:id/commands", "/api/v1/postmortems/:id/commands"] {
      routes.members.post(RouterPath(path)) { request, context in try await command(request, context) }
    }
    routes.members.put("/api/v1/postmortems/:id/publication") { _, context in try await publish(context) }
  }

  private func command(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try context.requireAccount(request)
    let order = try await request.json(CommandOrder.self)
    let name = CommandID(client: order.client, counter: order.counter.number)
    let command = order.command.from(context.signIn)
    func asked() async throws -> Response { try await .json(ask(command, name, order.base?.stamp, context)) }
    // People at a page read what was refused, and know no fields.
    guard request.uri.path.hasPrefix("/api/") else { return try await asked() }
    return try await SentFields(["base": order.base?.stamp.description]).named {
      try await SentFields(order.command).named(asked)
    }
  }

  private func publish(_ context: SignedInContext) async throws -> Response {
    let name = CommandID(client: Fresh.id(), counter: 1)
    let accepted = try await ask(.publication(.publish), name, nil, context)
    for case .publication(.published(let edition)) in accepted.changes { return try .json(edition) }
    throw Problem.unexpected
  }

  private func ask(
    _ command: Command, _ name: CommandID, _ base: Stamp?, _ context: SignedInContext
  ) async throws -> Accepted {
    let done = try await workspace.carryOut(command, named: name, on: base, as: context)
    return Accepted(
      revision: done.stamp.revision, tag: done.stamp.tag, changes: done.changes,
      overwritten: done.overwritten.isEmpty ? [] : said(done.overwritten, done.postmortem, context))
  }

  private func said(
    _ overwritten: [Change], _ postmortem: Postmortem, _ context: SignedInContext
  ) -> [Overwritten] {
    let words = workspace.website.rendering.catalogues[context.language]
    let facts = Facts(
      postmortem, people: workspace.directory.known, words: words, now: workspace.website.now())
    return overwritten.map { Overwritten($0, among: overwritten, facts) }
  }
}

extension Problem {
  /// What was sent was made on a revision of another history: the database was restored or copied.
  static let otherHistory = Problem("otherHistory", .conflict)
}

extension Command {
  /// The command with a word about where new events come from, where its sender gave none.
  fileprivate func from(_ signIn: SignIn) -> Command {
    guard case .program = signIn.means, case .timeline(let command) = self else { return self }
    return switch command {
    case .addEvent(let id, let when, let text, let kind, let flags, nil, let near):
      .timeline(
        .addEvent(id: id, when: when, text: text, kind: kind, flags: flags, source: "api", near: near))
    case .addEvents(let events, nil, let near):
      .timeline(.addEvents(events: events, source: "api", near: near))
    default: self
    }
  }
}
