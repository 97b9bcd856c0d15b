import Foundation
import Hummingbird
import Interchange
import Postmortems
import Storage

/// `/imports`: protocols that were written elsewhere are dropped or pasted, looked at, corrected, and taken over.
struct ImportPages {
  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.get("/imports") { _, context in try await show(context) }
    routes.members.post("/imports/drafts") { request, context in try await draft(request, context) }
  }

  private func show(_ context: SignedInContext) async throws -> Response {
    let words = workspace.website.rendering.catalogues[context.language]
    let view = ImportsView(zone: try await workspace.website.settings.read().zone, words)
    let title = words("import.title")
    let page = context.page(
      title, crumbs: [.init(title)], style: "plain imports", script: "imports/import-desk.js")
    return .page(workspace.website.rendering.page(view, page, words))
  }

  /// What is understood of a file, and written nowhere.
  private func draft(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let order = try await request.json(ImportOrder.self, atMost: ImportOrder.longestBody)
    let file = try order.content().file
    let now = workspace.website.now()
    let zone = try await zone(order.zone)
    let known = try await workspace.directory.refresh()
    let importing = ImportContext(
      author: context.participant, now: now, zone: zone, people: known.values.sorted { $0.id < $1.id })
    var ids = SystemRandomNumberGenerator()
    let bytes = try file.bytes()
    let imported = try Imports.read(
      file: file.file, text: try Imports.text(of: bytes), importing, corrections: file.corrections, ids: &ids)
    let mark = ImportMark(bytes, path: file.path)
    let standing = try await workspace.imports.find([mark]).standing(of: mark)
    let words = workspace.website.rendering.catalogues[context.language]
    let people = known.merging(imported.people.map { ($0.id, $0) }) { old, _ in old }
    let facts = Facts(imported.postmortem, people: people, words: words, now: now)
    return .page(
      workspace.website.rendering.part(ImportDraftView(imported, standing, facts, file: file.file), words))
  }

  private func zone(_ typed: String?) async throws -> String {
    if let typed, !typed.isEmpty { return typed }
    return try await workspace.website.settings.read().zone
  }
}
