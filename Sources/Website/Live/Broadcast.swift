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

  init(_ messages: [(event: String, id: String?, data: String)]) {
    var bytes = ByteBuffer()
    for message in messages {
      if let id = message.id { bytes.writeString("id: \(id)\n") }
      // JSON on one line: it has no line end that would end the field.
      bytes.writeString("event: \(message.event)\ndata: \(message.data)\n\n")
    }
    self.bytes = bytes
    var chunk = ByteBuffer(string: "\(String(bytes.readableBytes, radix: 16))\r\n")
    chunk.writeImmutableBuffer(bytes)
    chunk.writeString("\r\n")
    self.chunk = chunk
  }
}
