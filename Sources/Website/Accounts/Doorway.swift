import HTTPTypes
import Hummingbird
import Storage

/// What the pages by which people come in share: beginning a sign-in, and showing forms.
struct Doorway {
  let website: Website

  /// A sign-in for this browser, not begun yet.
  func session(_ request: Request) -> NewSession {
    NewSession(id: Fresh.id(), secret: Fresh.secret(), browser: request.headers[.userAgent] ?? "")
  }

  /// Hands the sign-in to the browser and leads on.
  func welcome(_ session: NewSession, to address: String = "/") -> Response {
    var response = Response.seeOther(address)
    response.headers[.setCookie] = website.cookie.set(session.secret)
    return response
  }

  func show(
    _ view: some View, _ title: String, _ context: VisitorContext, refused: Bool = false,
    script: String? = nil
  ) -> Response {
    let frame = context.page(title, style: "plain entry", script: script)
    let html = website.rendering.page(view, frame, words(context))
    return .page(html, status: refused ? .unprocessableContent : .ok)
  }

  func words(_ context: VisitorContext) -> Words { website.rendering.catalogues[context.language] }
}
