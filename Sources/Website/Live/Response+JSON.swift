import HTTPTypes
import Hummingbird
import NIOCore
import Storage

extension Response {
  /// A value in JSON, spelled as the journal spells it.
  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    .json(text: try JournalCoding.text(of: value), status: status)
  }

  /// Text that is JSON already.
  static func json(text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
