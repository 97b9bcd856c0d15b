import Foundation
import HTTPTypes
import Hummingbird
import Interchange
import NIOCore
import Postmortems
import Storage

/// `/postmortems/:id/editions/:number`, and the document to take along.
struct EditionPages {
  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/postmortems/:id/editions/:number") { _, context in try await edition(context) }
    routes.members.get("/postmortems/:id/export.json") { _, context in try await json(context) }
    routes.members.get("/postmortems/:id/export.md") { _, context in try await markdown(context) }
    routes.members.get("/postmortems/:id/export.zip") { _, context in try await zip(context) }
    routes.members.get("/postmortems/:id/export") { _, context in try await files(context) }
    routes.members.get("/postmortems/:id/timeline.csv") { _, context in try await timeline(context) }
    routes.members.get("/postmortems/:id/action-items.csv") { _, context in try await actionItems(context) }
  }

  private func edition(_ context: SignedInContext) async throws -> Response {
    let stored = try await workspace.enter(context.parameters.get("id"), as: context).stored
    guard let number = context.parameters.get("number", as: Int.self),
      let edition = stored.postmortem.editions.first(where: { $0.number == number }),
      let document = try await workspace.editions.document(of: stored.postmortem.id, number: number)
    else { throw Problem.notFound }
    let live = try await workspace.facts(stored.postmortem, for: context)
    let facts = EditionFacts(edition, document: document, live)
    return .page(workspace.website.rendering.edition(facts, viewer: Page.Viewer(name: context.account.name)))
  }

  private func json(_ context: SignedInContext) async throws -> Response {
    let stored = try await workspace.enter(context.parameters.get("id"), as: context).stored
    let text = try DocumentJSON.text(
      stored.postmortem, revision: stored.stamp.revision, tag: stored.stamp.tag,
      people: try await workspace.directory.refresh(),
      pictures: try await workspace.pictures.taken(with: stored.postmortem))
    return taken(
      text + "\n", as: "application/json; charset=utf-8", name: "\(ExportName.of(stored.postmortem)).json")
  }

  /// What a person takes along: a file, or with pictures a zip.
  private func files(_ context: SignedInContext) async throws -> Response {
    let postmortem = try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
    return postmortem.pictures.isEmpty ? try await markdown(context) : try await zip(context)
  }

  private func zip(_ context: SignedInContext) async throws -> Response {
    let postmortem = try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
    let text = MarkdownExport.text(of: postmortem, people: try await workspace.directory.refresh())
    let pictures = try await workspace.pictures.taken(with: postmortem)
    let name = ExportName.of(postmortem)
    let zip = try MarkdownFiles(text, pictures, name: name).zip.written()
    return taken(ByteBuffer(bytes: zip), as: "application/zip", name: "\(name).zip")
  }

  private func markdown(_ context: SignedInContext) async throws -> Response {
    let postmortem = try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
    let text = MarkdownExport.text(of: postmortem, people: try await workspace.directory.refresh())
    return taken(text, as: "text/markdown; charset=utf-8", name: "\(ExportName.of(postmortem)).md")
  }

  private func timeline(_ context: SignedInContext) async throws -> Response {
    let postmortem = try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
    let name = "\(ExportName.of(postmortem))-timeline.csv"
    return taken(CSVExport.timeline(of: postmortem), as: "text/csv; charset=utf-8", name: name)
  }

  private func actionItems(_ context: SignedInContext) async throws -> Response {
    let postmortem = try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
    let text = CSVExport.actionItems(of: postmortem, people: try await workspace.directory.refresh())
    return taken(text, as: "text/csv; charset=utf-8", name: "\(ExportName.of(postmortem))-action-items.csv")
  }

  // The name is letters, digits, - and _: it needs no quoting.
  private func taken(_ text: String, as type: String, name: String) -> Response {
    taken(ByteBuffer(string: text), as: type, name: name)
  }

  private func taken(_ bytes: ByteBuffer, as type: String, name: String) -> Response {
    Response(
      status: .ok,
      headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
      body: .init(byteBuffer: bytes))
  }
}
