import Foundation
import Hummingbird
import Postmortems

extension Request {
  /// The value that the body spells in JSON. Browsers send `application/json` to another site only after asking it,
  /// so that insisting on it keeps forms of other sites out.
  package func json<Value: Decodable>(_ type: Value.Type, atMost limit: Int = BodyLimit.usual) async throws
    -> Value
  {
    guard mediaType == "application/json" else { throw Problem.wrongContentType }
    let bytes = Array(try await bytes(atMost: limit).readableBytesView)
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Problem.badEncoding }
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom(Request.instant)
    return try decoder.decode(type, from: Data(bytes))
  }

  // As the decoder would read it; but that one forgets the path to it.
  private static func instant(_ decoder: any Decoder) throws -> Date {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = try? Date(text, strategy: .iso8601) else {
      throw Misspelling.instant.error(at: decoder.codingPath)
    }
    return date
  }
}
