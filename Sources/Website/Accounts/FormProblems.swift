import HTTPTypes
import Postmortems
import Storage

/// What is wrong with a form that was sent, by the name of the field.
struct FormProblems: Error, Sendable {
  private(set) var byField: [String: Problem] = [:]

  init() {}

  init(_ field: String, _ problem: any Error) { byField[field] = Problem(problem) }

  /// The value, or nil and a note of why there is none. What is no fault of the form's is thrown on.
  mutating func check<Value>(_ field: String, _ value: () throws -> Value) throws -> Value? {
    do {
      return try value()
    } catch {
      let problem = Problem(error)
      guard problem.status.kind == .clientError else { throw error }
      if byField[field] == nil { byField[field] = problem }
      return nil
    }
  }

  func sentence(_ field: String, _ words: Words) -> String? { byField[field]?.sentence(words) }
}
