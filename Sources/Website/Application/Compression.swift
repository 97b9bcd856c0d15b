import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOHTTPTypesHTTP1

/// Compresses answers for clients that ask for it.
enum Compression {
  /// The `Content-Encoding` by which a route asks not to be compressed; it does not leave the server.
  static let none = "identity"

  /// What is put between the server's HTTP codec and the application.
  static func handlers() -> [any RemovableChannelHandler] {
    [
      HTTPToHTTP1ServerCodec(),
      HTTPResponseCompressor(responseCompressionPredicate: intent),
      CompressionGate(),
      HTTP1ToHTTPServerCodec(secure: false),
    ]
  }

  private static func intent(
    _ head: inout HTTPResponseHead, isSupported: Bool
  ) -> HTTPResponseCompressor.CompressionIntent {
    if let encoding = head.headers.first(name: "Content-Encoding") {
      if encoding == none { head.headers.remove(name: "Content-Encoding") }
      return .doNotCompress
    }
    guard isText(head.headers.first(name: "Content-Type") ?? ""), isWorthwhile(head) else {
      return .doNotCompress
    }
    head.headers.add(name: "Vary", value: "Accept-Encoding")
    return .compressIfPossible
  }

  // A stream's messages have to leave at once, and a compressor would hold them back.
  private static func isText(_ type: String) -> Bool {
    if type.hasPrefix("text/event-stream") { return false }
    return type.hasPrefix("text/") || type.contains("json") || type.contains("javascript")
      || type.contains("svg")
  }

  private static func isWorthwhile(_ head: HTTPResponseHead) -> Bool {
    head.headers.first(name: "Content-Length").flatMap { Int($0) }.map { $0 > 512 } ?? true
  }
}
