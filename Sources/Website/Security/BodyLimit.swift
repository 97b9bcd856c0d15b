import HTTPTypes
import Hummingbird
import NIOCore

/// How much of a request's body is read.
package enum BodyLimit {
  /// In bytes, where a route says nothing else: 1 MiB.
  package static let usual = 1 << 20
}

extension Request {
  /// The whole body, refused as soon as it is known to be larger than `limit` bytes.
  package func bytes(atMost limit: Int = BodyLimit.usual) async throws -> ByteBuffer {
    if let announced = headers[.contentLength].flatMap({ Int($0) }), announced > limit {
      throw Problem.tooLarge
    }
    do {
      return try await body.collect(upTo: limit)
    } catch is NIOTooManyBytesError {
      throw Problem.tooLarge
    }
  }

  /// What the body is said to be, without parameters, in lower case.
  var mediaType: String {
    let value = headers[.contentType]?.split(separator: ";").first ?? ""
    return String(value.filter { $0 != " " }).lowercased()
  }
}
