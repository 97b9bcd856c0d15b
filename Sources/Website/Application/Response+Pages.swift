import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
  /// A page.
  package static func page(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
    // Vary: whether it is compressed, in which language and for whom.
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8", .vary: "Cookie, Accept-Language"],
      body: .init(byteBuffer: ByteBuffer(string: html)))
  }

  /// Sends the browser on with a GET: a reload then repeats nothing.
  package static func seeOther(_ address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address])
  }

  /// The same, never compressed: it shows a secret, and how well bytes beside it compress would tell what it is
  /// (BREACH).
  func withSecret() -> Response {
    var response = self
    response.headers[.contentEncoding] = Compression.none
    return response
  }
}
