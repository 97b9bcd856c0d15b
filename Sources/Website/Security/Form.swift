import HTTPTypes
import Hummingbird
import NIOCore

/// What a page's form sends: `application/x-www-form-urlencoded`, read byte by byte. Bytes that are no UTF-8 and
/// U+0000 are refused: neither can be kept, and mending them would keep something that nobody wrote.
package struct Form: Sendable {
  private var fields: [String: [String]] = [:]

  /// The first value of the field; empty where there is none.
  package subscript(name: String) -> String { fields[name]?.first ?? "" }

  /// Whether the field was sent at all: a box that is not ticked is not.
  package func has(_ name: String) -> Bool { fields[name] != nil }

  /// Every value of a field that may be sent more than once, as sent.
  package func all(_ name: String) -> [String] { fields[name] ?? [] }

  /// At most 500 fields.
  init(_ bytes: some Collection<UInt8>) throws(Problem) {
    let pairs = bytes.split(separator: UInt8(ascii: "&"), maxSplits: 500, omittingEmptySubsequences: true)
    guard pairs.count <= 500 else { throw .badEncoding }
    for pair in pairs {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try PercentEncoding.decode(parts[0], plusIsSpace: true)
      fields[name, default: []].append(
        parts.count == 2 ? try PercentEncoding.decode(parts[1], plusIsSpace: true) : "")
    }
  }
}

extension Request {
  /// The form that was sent, of at most so many bytes.
  package func form(atMost limit: Int = BodyLimit.usual) async throws -> Form {
    guard mediaType == "application/x-www-form-urlencoded" else { throw Problem.wrongContentType }
    return try Form(try await bytes(atMost: limit).readableBytesView)
  }
}
