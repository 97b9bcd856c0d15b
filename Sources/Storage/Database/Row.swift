import Foundation

/// One row of a result, its columns by position.
package struct Row: Hashable, Sendable {
  package let values: [Value]

  package init(_ values: [Value]) { self.values = values }

  package func text(_ column: Int) throws -> String {
    guard case .text(let text) = try value(column) else { throw RowMismatch(column: column) }
    return text
  }

  package func textIfAny(_ column: Int) throws -> String? { try value(column) == .null ? nil : text(column) }

  package func bytes(_ column: Int) throws -> [UInt8] {
    guard case .bytes(let bytes) = try value(column) else { throw RowMismatch(column: column) }
    return bytes
  }

  package func integer(_ column: Int) throws -> Int {
    guard case .integer(let number) = try value(column) else { throw RowMismatch(column: column) }
    return Int(number)
  }

  package func integerIfAny(_ column: Int) throws -> Int? {
    try value(column) == .null ? nil : integer(column)
  }

  package func flag(_ column: Int) throws -> Bool { try integer(column) != 0 }

  /// An instant kept as whole seconds since 1970.
  package func instant(_ column: Int) throws -> Date {
    Date(timeIntervalSince1970: Double(try integer(column)))
  }

  package func instantIfAny(_ column: Int) throws -> Date? {
    try value(column) == .null ? nil : instant(column)
  }

  private func value(_ column: Int) throws -> Value {
    guard values.indices.contains(column) else { throw RowMismatch(column: column) }
    return values[column]
  }
}

/// A row does not have the shape that its statement promised: the schema and the code disagree.
package struct RowMismatch: Error, Hashable {
  package let column: Int
}
