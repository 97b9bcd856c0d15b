import HTTPTypes
import Hummingbird

/// Serves style sheets, scripts and pictures under the hash of them all. What stands under such an address never
/// changes, so browsers keep it for a year without asking again.
struct AssetFiles {
  let assets: Assets

  func add(to routes: Routes) {
    routes.visitors.get("/assets/:hash/**") { _, context in try file(context) }
  }

  private func file(_ context: VisitorContext) throws -> Response {
    let path = context.parameters.getCatchAll().joined(separator: "/")
    guard let asset = assets[path] else { throw Problem.notFound }
    // A page from before a restart may still ask for the files of its day: better ours than none, but not for long.
    let isCurrent = context.parameters.get("hash") == assets.hash
    let keep = isCurrent ? "public, max-age=31536000, immutable" : "no-store"
    return Response(
      status: .ok, headers: [.contentType: asset.type, .cacheControl: keep],
      body: .init(byteBuffer: asset.bytes))
  }
}
