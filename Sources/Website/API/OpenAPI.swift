import Foundation
import Hummingbird
import NIOCore

/// `GET /api/openapi.json`: what programs can do, described for programs (OpenAPI 3.1).
struct OpenAPI {
  let document: ByteBuffer

  /// Reads the document from the folder beside the program.
  init() throws {
    document = ByteBuffer(
      bytes: try Data(contentsOf: Rendering.folder.appending(path: "OpenAPI/openapi.json")))
  }

  func add(to routes: Routes) {
    routes.visitors.get("/api/openapi.json") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "application/json; charset=utf-8"],
        body: .init(byteBuffer: document))
    }
  }
}
