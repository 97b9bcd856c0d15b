import Foundation
import Hummingbird
import Interchange
import Postmortems
import Storage

/// `POST /api/v1/imports`: takes in a protocol that was written elsewhere.
struct ImportRoutes {
  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.post("/api/v1/imports") { request, context in try await take(request, context) }
  }

  private func take(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let order = try await request.json(ImportOrder.self, atMost: ImportOrder.longestBody)
    var (file, zip) = try order.content()
    try await workspace.cleaning.bring(zip, to: &file)
    let zone: String =
      if let zone = order.zone { zone } else { try await workspace.website.settings.read().zone }
    let known = try await workspace.directory.refresh()
    var desk = ImportDesk(
      author: context.participant, zone: zone, staysOpen: order.open ?? false,
      people: known.values.sorted { $0.id < $1.id }, records: workspace.imports,
      writer: order.dryRun == true ? nil : ImportWriter(workspace.store, workspace.committer))
    return try await order.fields.named {
      guard let line = try await desk.take([file], at: workspace.website.now()).first?.get() else {
        throw Problem.unexpected
      }
      return .json(text: try line.json)
    }
  }
}
