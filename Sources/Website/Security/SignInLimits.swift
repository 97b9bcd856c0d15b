import Foundation
import Storage

/// Who may try to sign in: ten times in five minutes an account, a hundred times an address, behind which a whole
/// office may sit. In memory: a restart forgives.
package actor SignInLimits {
  private var accounts: Attempts
  private var addresses: Attempts

  package init(perAccount: Int = 10, perAddress: Int = 100, window: TimeInterval = 300) {
    accounts = Attempts(limit: perAccount, window: window)
    addresses = Attempts(limit: perAddress, window: window)
  }

  /// Counts an attempt, or refuses it with the time to wait. An unknown address counts like a known one, so that a
  /// refusal does not tell who has an account.
  func begin(_ email: String, from address: String, at now: Date) throws(Problem) {
    if let seconds = addresses.begin(address, at: now) { throw .tooManyAttempts(retryAfter: seconds) }
    if let seconds = accounts.begin(key(email), at: now) { throw .tooManyAttempts(retryAfter: seconds) }
  }

  /// The attempt succeeded. Only it is taken back from its address: else somebody with an account of their own could
  /// go on guessing for ever by signing in between.
  func succeed(_ email: String, from address: String) {
    accounts.forget(key(email))
    addresses.forgive(address)
  }

  // A digest: keys are of one length, however long what was typed is.
  private func key(_ email: String) -> String { Secret(presented: email).digest }
}
