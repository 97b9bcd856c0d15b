import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Postmortems
import Rooms
import Storage

/// `GET …/stream`: what happens in a room, as it becomes durable, as Server-Sent Events.
struct StreamRoutes {
  /// What a page says of where its reader is.
  struct Whereabouts: Decodable {
    let client: ClientID
    let field: TextField?
    /// Where the caret is in it, on the text of that revision.
    let caret: Int?
    let revision: Int?

    var place: Caret? {
      guard let caret, let revision, caret >= 0, revision >= 0 else { return nil }
      return Caret(place: caret, revision: revision)
    }
  }

  private static let headers: HTTPFields = [
    .contentType: "text/event-stream", .cacheControl: "no-store", .xAccelBuffering: "no",
  ]

  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/postmortems/:id/stream") { request, context in
      try await page(request, context)
    }
    routes.members.get("/api/v1/postmortems/:id/stream") { request, context in
      try await stream(request, context, .program)
    }
    routes.members.post("/postmortems/:id/presence") { request, context in
      try await presence(request, context)
    }
  }

  /// A page that comes back where access was taken meanwhile hears so on its stream: it could not tell a refusal from a
  /// broken line, and would come back for ever.
  private func page(_ request: Request, _ context: SignedInContext) async throws -> Response {
    do {
      return try await stream(request, context, .page(context.language))
    } catch let problem as Problem where problem.refusal == .restricted {
      return Response(
        status: .ok, headers: StreamRoutes.headers, body: ResponseBody(byteBuffer: Broadcast.gone.bytes))
    }
  }

  private func stream(_ request: Request, _ context: SignedInContext, _ listener: Listener) async throws
    -> Response
  {
    let (room, stored) = try await workspace.enter(context.parameters.get("id"), as: context)
    try await workspace.authors.read(stored.postmortem.id)
    let (stamp, known) = (try after(request), try acknowledged(request))
    let client = request.uri.queryParameters["client"].flatMap { ClientID(String($0)) }
    if workspace.directory.known[context.person] == nil { try await workspace.directory.refresh() }
    // A HEAD has no body, and what is laid for one would stay in its connection.
    if request.method == .head { return Response(status: .ok, headers: StreamRoutes.headers) }
    let end = try await StreamEnd.lay(on: context.connection)
    // Listens only once the body is asked for.
    let body = ResponseBody { writer in
      do {
        // Something to send at once, so that proxies and the browser know that the stream is open.
        try await writer.write(ByteBuffer(string: ": open\n\n"))
        try await listen(in: room, listener, after: stamp, knowing: known, as: client, context, at: end)
        try await writer.finish(nil)
      } catch {
        context.logger.debug("A listener went away.")
      }
    }
    return Response(status: .ok, headers: StreamRoutes.headers, body: body)
  }

  private func listen(
    in room: LiveRoom, _ channel: Listener, after stamp: Stamp?, knowing known: Stamp?,
    as client: ClientID?, _ context: SignedInContext, at end: StreamEnd
  ) async throws {
    let streams = workspace.website.streams
    let stream = await streams.add(context.signIn) { await end.close() }
    do {
      let listener = try await begin(
        in: room, channel, after: stamp, knowing: known, as: client, context, at: end)
      if let listener {
        await end.untilEnded()
        await leave(room, listener)
      }
    } catch {
      await streams.remove(stream)
      throw error
    }
    await streams.remove(stream)
  }

  // In a task of its own, whose memory goes with it: beginning takes 30 kB, which would stay with each listener for as
  // long as it waits for the end.
  @inline(never)
  private func begin(
    in room: LiveRoom, _ channel: Listener, after stamp: Stamp?, knowing known: Stamp?,
    as client: ClientID?, _ context: SignedInContext, at end: StreamEnd
  ) async throws -> Int? {
    async let listener = begun(in: room, channel, after: stamp, knowing: known, as: client, context, at: end)
    return try await listener
  }

  /// The listener to leave by; nil where the sign-in ended before its stream was known.
  private func begun(
    in room: LiveRoom, _ channel: Listener, after stamp: Stamp?, knowing known: Stamp?,
    as client: ClientID?, _ context: SignedInContext, at end: StreamEnd
  ) async throws -> Int? {
    guard try await workspace.website.isSignedIn(context.signIn) else { return nil }
    let listener = try await room.listen(
      channel, as: context.participant, after: stamp, knowing: known, through: end.outlet)
    if let client { await room.enter(client, context.person, listener: listener) }
    return listener
  }

  // Apart, so that its frame is none of that which waits.
  @inline(never)
  private func leave(_ room: LiveRoom, _ listener: Int) async { await room.leave(listener) }

  // The header wins: it is what the browser saw last, while the address is what the page was loaded with.
  private func after(_ request: Request) throws -> Stamp? {
    let last = request.headers[.lastEventID]
    let spelled = last ?? request.uri.queryParameters["after"].map(String.init)
    guard let spelled, !spelled.isEmpty else { return nil }
    guard let stamp = Stamp(spelled: spelled) else {
      throw Problem.badRequest(Fault("stamp", last == nil ? "after" : "Last-Event-ID"))
    }
    return stamp
  }

  // The latest that a command was answered with, where the page has not been told of it yet.
  private func acknowledged(_ request: Request) throws -> Stamp? {
    guard let spelled = request.uri.queryParameters["acknowledged"], !spelled.isEmpty else { return nil }
    guard let stamp = Stamp(spelled: String(spelled)) else {
      throw Problem.badRequest(Fault("stamp", "acknowledged"))
    }
    return stamp
  }

  private func presence(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try context.requireAccount(request)
    let whereabouts = try await request.json(Whereabouts.self)
    let (room, _) = try await workspace.enter(context.parameters.get("id"), as: context)
    await room.move(whereabouts.client, context.person, to: whereabouts.field, whereabouts.place)
    return Response(status: .noContent)
  }
}

extension HTTPField.Name {
  static let lastEventID = HTTPField.Name.named("Last-Event-ID")
  static let xAccelBuffering = HTTPField.Name.named("X-Accel-Buffering")
}
