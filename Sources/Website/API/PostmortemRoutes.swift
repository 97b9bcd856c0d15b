import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import Postmortems
import Storage

/// `/api/v1/postmortems`: what programs read and open.
struct PostmortemRoutes {
  /// What is sent to open one; a title is enough.
  struct Order: Decodable {
    let title: String
    let language: Language?
    let zone: String?
  }

  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/api/v1/postmortems") { request, context in try await list(request, context) }
    routes.members.post("/api/v1/postmortems") { request, context in try await open(request, context) }
    routes.members.get("/api/v1/postmortems/:id") { _, context in try await read(context) }
  }

  private func list(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let query = request.uri.queryParameters
    let limit = try number("limit", query, in: 1...500) ?? 100
    let offset = try number("offset", query, in: 0...Int(Int32.max)) ?? 0
    let summaries = try await workspace.list.summaries(
      .present(words: try request.query("title")), for: context.participant,
      at: workspace.website.now(), limit: limit, offset: offset)
    return try .json(["postmortems": summaries.map(ListedPostmortem.init)])
  }

  private func number(_ name: String, _ query: Parameters, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = query[Substring(name)] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw Problem.badRequest(.wholeNumber(name, in: range))
    }
    return number
  }

  private func open(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let order = try await request.json(Order.self)
    let stored = try await SentFields(["title": order.title, "zone": order.zone]).named {
      try await workspace.open(order.title, language: order.language, zone: order.zone, by: context)
    }
    var response = try await document(stored, status: .created)
    response.headers[.location] = "/api/v1/postmortems/\(stored.postmortem.id)"
    return response
  }

  private func read(_ context: SignedInContext) async throws -> Response {
    try await document(workspace.enter(context.parameters.get("id"), as: context).stored)
  }

  private func document(_ stored: StoredPostmortem, status: HTTPResponse.Status = .ok) async throws
    -> Response
  {
    let text = try DocumentJSON.text(
      stored.postmortem, revision: stored.stamp.revision, tag: stored.stamp.tag,
      people: try await workspace.directory.refresh())
    return .json(text: text, status: status)
  }
}

/// One postmortem in the list for programs.
struct ListedPostmortem: Encodable {
  let id: PostmortemID
  let title: String
  let state: String
  let phase: String
  let kind: Incident.Kind?
  let began: Date?
  let resolved: Date?
  let edition: Int?
  let restrictedUntil: Date?
  let readable: Bool
  let teaser: String

  private enum CodingKeys: CodingKey {
    case id, title, state, phase, kind, began, resolved, edition, restrictedUntil, readable, teaser
  }

  init(_ summary: PostmortemSummary) {
    id = summary.id
    title = summary.title
    state = summary.state
    phase = summary.phase.rawValue
    kind = summary.kind
    began = summary.beganAt
    resolved = summary.resolvedAt
    edition = summary.edition
    restrictedUntil = summary.restrictedUntil
    readable = summary.readable
    // What is restricted is listed, and says no more than that it is there.
    teaser = summary.readable ? summary.teaser : ""
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(title, forKey: .title)
    try values.encode(state, forKey: .state)
    try values.encode(phase, forKey: .phase)
    try values.encode(kind, forKey: .kind)
    try values.encode(began, forKey: .began)
    try values.encode(resolved, forKey: .resolved)
    try values.encode(edition, forKey: .edition)
    try values.encode(restrictedUntil, forKey: .restrictedUntil)
    try values.encode(readable, forKey: .readable)
    try values.encode(teaser, forKey: .teaser)
  }
}
