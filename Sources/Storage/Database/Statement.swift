/// One SQL statement with its arguments, `$1` first.
package struct Statement: Hashable, Sendable {
  package let sql: String
  package let arguments: [Value]
  /// How many rows it has to touch for its unit to be kept; nil where that does not matter.
  package let demands: Int?

  package init(_ sql: String, _ arguments: [Value] = [], demands: Int? = nil) {
    self.sql = sql
    self.arguments = arguments
    self.demands = demands
  }
}

/// Statements that are done together or not at all.
package struct Unit: Hashable, Sendable {
  package var statements: [Statement]

  package init(_ statements: [Statement]) { self.statements = statements }
}
