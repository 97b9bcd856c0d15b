import Foundation

/// A value that a statement carries or a row holds.
package enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case bytes([UInt8])
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int64) { self = .integer(number) }
  package init(nilLiteral: ()) { self = .null }

  package static func of(_ text: String?) -> Value { text.map(Value.text) ?? .null }
  package static func of(_ number: Int?) -> Value { number.map { .integer(Int64($0)) } ?? .null }
  package static func of(_ flag: Bool) -> Value { .integer(flag ? 1 : 0) }
  /// Whole seconds since 1970, UTC.
  package static func of(_ instant: Date?) -> Value {
    instant.map { .integer(Int64($0.timeIntervalSince1970.rounded(.down))) } ?? .null
  }
}
