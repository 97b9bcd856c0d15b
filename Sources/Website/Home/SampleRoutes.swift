import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// `POST /samples`, the click on an empty home, and `POST /api/v1/samples`: the sample that Nachlese brings along.
struct SampleRoutes {
  /// What a program sends.
  struct Order: Decodable {
    /// The reader's where nothing is said.
    let language: Language?
  }

  /// What it hears.
  struct Answer: Encodable {
    let id: PostmortemID
    let title: String
    let wasThere: Bool
  }

  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.post("/samples") { _, context in
      Response.seeOther("/postmortems/\(try await place(context.language, context).id)")
    }
    routes.members.post("/api/v1/samples") { request, context in
      let order = try await request.json(Order.self)
      return try answer(await place(order.language ?? context.language, context))
    }
  }

  private func place(_ language: Language, _ context: SignedInContext) async throws -> Samples.Placed {
    let known = try await workspace.directory.refresh().values.sorted { $0.id < $1.id }
    return try await Samples(workspace.list, workspace.store, workspace.committer).place(
      language, knowing: known, by: context.participant, at: workspace.website.now())
  }

  private func answer(_ placed: Samples.Placed) throws -> Response {
    var response = try Response.json(
      Answer(id: placed.id, title: placed.title, wasThere: placed.wasThere),
      status: placed.wasThere ? .ok : .created)
    response.headers[.location] = "/api/v1/postmortems/\(placed.id)"
    return response
  }
}
