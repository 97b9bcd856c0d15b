import HTTPTypes
import Hummingbird
import Interchange
import NIOCore
import Postmortems
import Storage

/// `…/pictures`: pictures are added to a postmortem, and shown to whoever may read it.
struct PictureRoutes {
  let workspace: Workspace

  func add(to routes: Routes) {
    for path in ["/postmortems/:id/pictures", "/api/v1/postmortems/:id/pictures"] {
      routes.members.post(RouterPath(path)) { request, context in try await add(request, context) }
      routes.members.get(RouterPath("\(path)/:picture")) { _, context in try await show(context) }
    }
  }

  private func add(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try context.requireAccount(request)
    let postmortem = try await writable(context)
    // A browser asks another site before it sends these: forms of other sites stay out.
    let isFile = request.mediaType.hasPrefix("image/") || request.mediaType == "application/octet-stream"
    guard isFile else { throw Problem.wrongContentType }
    let bytes: ByteBuffer
    do { bytes = try await request.bytes(atMost: CleanPicture.largest) } catch let problem as Problem {
      throw problem == .tooLarge ? Problem(PictureRefusal.tooLarge) : problem
    }
    let picture = try await workspace.cleaning.clean(Array(bytes.readableBytesView))
    // Access may have ended while it was sent and cleaned.
    let id = try await writable(context, postmortem).id
    try await workspace.pictures.add(picture, to: id, at: workspace.website.now())
    let added = try AddedPicture(picture, in: id)
    var response = try Response.json(added, status: .created)
    response.headers[.location] = added.address
    return response
  }

  /// The postmortem, if it may be written in.
  private func writable(_ context: SignedInContext, _ seen: Postmortem? = nil) async throws -> Postmortem {
    let id = seen?.id.text ?? context.parameters.get("id")
    let postmortem = try await workspace.enter(id, as: context).stored.postmortem
    if case .discarded = postmortem.state { throw Problem(Refusal.discarded) }
    return postmortem
  }

  private func show(_ context: SignedInContext) async throws -> Response {
    let postmortem = try await workspace.enter(context.parameters.get("id"), as: context).stored.postmortem
    guard let id = context.parameters.get("picture").flatMap({ PictureID($0) }),
      let picture = try await workspace.pictures.find(id, in: postmortem.id)
    else { throw Problem.notFound }
    return Response(
      status: .ok,
      headers: [
        .contentType: picture.type.mediaType,
        // Under this name there is never another; only this browser may keep it.
        .cacheControl: "private, max-age=31536000, immutable",
        // Styles: of the page in which a browser shows a picture alone.
        .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        .contentDisposition: "inline; filename=\"\(id).\(picture.type.ending)\"",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: picture.bytes)))
  }
}

/// What is told of a picture that was added.
struct AddedPicture: Encodable {
  /// As a text speaks of it: `![What it shows](picture:…)`.
  let reference: String
  /// Where it is shown.
  let address: String
  let type: String
  let width: Int
  let height: Int

  init(_ picture: StoredPicture, in postmortem: PostmortemID) throws {
    guard let reference = picture.reference else { throw Problem.unexpected }
    self.reference = reference.spelled
    address = "/postmortems/\(postmortem)/pictures/\(reference.id)"
    type = picture.type.mediaType
    width = picture.size.width
    height = picture.size.height
  }
}

extension Problem {
  init(_ refusal: PictureRefusal) {
    switch refusal {
    case .tooLarge:
      let most = String(CleanPicture.largest / 1_000_000)
      self = Problem("pictureTooLarge", .contentTooLarge, values: ["most": most])
    case .notPicture: self = Problem("notPicture", .unprocessableContent)
    case .damaged: self = Problem("pictureDamaged", .unprocessableContent)
    case .tooManyPixels:
      let most = String(PictureSize.most / 1_000_000)
      self = Problem("pictureTooManyPixels", .unprocessableContent, values: ["most": most])
    }
  }
}
