import Hummingbird

extension Request {
  /// The value of a query's parameter; empty where there is none.
  package func query(_ name: String) throws(Problem) -> String { try Form((uri.query ?? "").utf8)[name] }
}
