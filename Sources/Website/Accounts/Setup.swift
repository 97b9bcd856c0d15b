import Storage

/// The one-time code that lets whoever sees the console make the first account. It is made at start and lives in
/// memory only; a restart makes another.
package struct Setup: Sendable {
  private let code: Secret

  package init() { code = Fresh.secret() }

  package init(code: Secret) { self.code = code }

  /// Where the first account is made. For the console alone, and only while there is no account.
  package func link(_ origin: String) -> String { "\(origin)/setup?code=\(code.text)" }

  func accepts(_ presented: String) -> Bool { ConstantTime.areEqual(presented, code.text) }
}
