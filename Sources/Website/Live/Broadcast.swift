import NIOCore
import Postmortems

/// To whom a room speaks: a page in one language, or a program.
package enum Listener: Hashable, Sendable {
  case page(Language)
  case program
}

/// One or several messages of a stream, spelled once for all who hear them (HTML, "Server-sent events").
package struct Broadcast: Sendable {
  package let bytes: ByteBuffer
  /// The same as one chunk of a body (RFC 9112, 7.1).
  let chunk: ByteBuffer

  /// Its reader may not read any more.
  static let gone = Broadcast([("gone", nil, "{}")])

  init(_ messages: [(event: String, id: String?, data: String)]) {
    // JSON on one line: it has no line end that would end the field.
    let text = messages.map { message in
      (message.id.map { "id: \($0)\n" } ?? "") + "event: \(message.event)\ndata: \(message.data)\n\n"
    }.joined()
    var chunk = ByteBuffer(string: "\(String(text.utf8.count, radix: 16))\r\n")
    let start = chunk.writerIndex
    chunk.writeString(text + "\r\n")
    bytes = chunk.getSlice(at: start, length: text.utf8.count) ?? ByteBuffer()
    self.chunk = chunk
  }
}
