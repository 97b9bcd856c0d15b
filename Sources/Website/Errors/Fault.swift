import Postmortems

/// What is wrong with one field of what was sent: its words stand under `fault.<name>`.
package struct Fault: Hashable, Sendable {
  let name: String
  /// Its path, such as `command.addEvent.kind`; empty for the body as a whole.
  let field: String
  /// What its words leave open.
  var values: [String: String] = [:]

  init(_ name: String, _ field: String, _ values: [String: String] = [:]) {
    (self.name, self.field, self.values) = (name, field, values)
  }

  /// The field with what is wrong with it, in the reader's language.
  func sentence(_ words: Words) -> String {
    words("fault.\(name)", values.merging(["field": field.isEmpty ? words("fault.body") : field]) { $1 })
  }
}

extension Fault {
  static func wholeNumber(_ field: String, in range: ClosedRange<Int>) -> Fault {
    Fault(
      "wholeNumber", field,
      ["least": String(range.lowerBound), "most": String(range.upperBound)])
  }
}

extension Problem {
  /// A request that cannot be understood, because of this.
  static func badRequest(_ fault: Fault) -> Problem {
    var problem = Problem.badRequest
    problem.fault = fault
    return problem
  }
}
