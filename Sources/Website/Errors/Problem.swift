import Foundation
import HTTPTypes
import Postmortems
import Storage

/// Why a request was not served: a status, and a name that pages and programs find words for under `error.<name>`.
package struct Problem: Error, Hashable, Sendable {
  /// Its stable name, the end of its problem type (RFC 9457, section 3.1.1).
  package let name: String
  package let status: HTTPResponse.Status
  /// What its words leave open.
  package var values: [String: String]
  /// Where in the request it lies, for whoever writes a program.
  package var fault: Fault?
  /// Why the postmortem's rules refused it: then its words stand under `refusal.<name>`.
  package var refusal: Refusal?
  /// Why and until when only some may read, to whoever may not: that much is for everybody.
  package var shutOut: ShutOut?
  /// Seconds after which the same request may succeed.
  package var retryAfter: Int?
  /// The methods that this address takes, where the request's is none of them.
  package var allowed: [String] = []

  package init(_ name: String, _ status: HTTPResponse.Status, values: [String: String] = [:]) {
    self.name = name
    self.status = status
    self.values = values
  }
}

/// A restriction, as those hear of it whom it shuts out: it is visible, justified and ends by itself (P19).
package struct ShutOut: Hashable, Sendable {
  let postmortem: PostmortemID
  let reason: String
  let until: Date
  let zone: TimeZone

  func sentence(_ words: Words) -> String {
    words("restriction.shutOut", ["reason": reason, "date": words.moment(until, in: zone)])
  }
}

extension Problem {
  /// What a reader meets whom the restriction of this postmortem shuts out.
  static func restricted(_ postmortem: Postmortem) -> Problem {
    var problem = Problem(Refusal.restricted)
    problem.shutOut = postmortem.restriction.map {
      ShutOut(
        postmortem: postmortem.id, reason: $0.reason, until: $0.until,
        zone: TimeZone(identifier: postmortem.zone) ?? .gmt)
    }
    return problem
  }

  package static let notFound = Problem("notFound", .notFound)
  package static let signInRequired = Problem("signInRequired", .unauthorized)
  package static let administratorsOnly = Problem("administratorsOnly", .forbidden)
  package static let onlyForOneself = Problem("onlyForOneself", .forbidden)
  package static let foreignOrigin = Problem("foreignOrigin", .forbidden)
  package static let badEncoding = Problem("badEncoding", .badRequest)
  package static let badRequest = Problem("badRequest", .badRequest)
  package static let badHost = Problem("badHost", .badRequest)
  package static let targetTooLong = Problem("targetTooLong", .uriTooLong)
  package static let tooLarge = Problem("tooLarge", .contentTooLarge)
  package static let wrongContentType = Problem("wrongContentType", .unsupportedMediaType)
  package static let wrongCredentials = Problem("wrongCredentials", .unprocessableContent)
  package static let wrongPassword = Problem("wrongPassword", .unprocessableContent)
  package static let wrongSetupCode = Problem("wrongSetupCode", .forbidden)
  package static let busy = Problem("busy", .serviceUnavailable).retrying(after: 5)
  package static let notStored = Problem("notStored", .serviceUnavailable).retrying(after: 5)
  package static let unexpected = Problem("unexpected", .internalServerError)

  package static func tooManyAttempts(retryAfter seconds: Int) -> Problem {
    Problem("tooManyAttempts", .tooManyRequests, values: ["minutes": String((seconds + 59) / 60)])
      .retrying(after: seconds)
  }

  package static func wrongMethod(allowed: [String]) -> Problem {
    var problem = Problem(
      "wrongMethod", .methodNotAllowed, values: ["allowed": allowed.joined(separator: ", ")])
    problem.allowed = allowed
    return problem
  }

  private func retrying(after seconds: Int) -> Problem {
    var problem = self
    problem.retryAfter = seconds
    return problem
  }
}
