import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Postmortems

/// The body of `application/problem+json` (RFC 9457).
package struct ProblemDetails: Codable, Hashable, Sendable {
  /// `/problems/<name>`, to be told apart by programs.
  package let type: String
  /// One sentence in the reader's language.
  package let title: String
  package let status: Int
  /// The field that it lies in, and what belongs there, or why and until when access is restricted; in the reader's
  /// language.
  package let detail: String?
  /// The name of the refusal where the postmortem's rules refused a command.
  package let refusal: String?

  package init(_ problem: Problem, _ words: Words) {
    type = "/problems/\(problem.name)"
    title = problem.sentence(words)
    status = problem.status.code
    detail = problem.place(words)
    refusal = problem.refusal?.name
  }
}

extension Problem {
  /// What to tell people, in their language.
  package func sentence(_ words: Words) -> String {
    if case .inRow(_, let why) = refusal {
      return words("refusal.\(name)", values.merging(["why": Problem(why).sentence(words)]) { $1 })
    }
    return refusal == nil ? words("error.\(name)", values) : words("refusal.\(name)", values)
  }
}

extension Problem {
  /// Which field it is about, and what is wrong with that; or why a reader is shut out.
  func place(_ words: Words) -> String? {
    if let shutOut { return shutOut.sentence(words) }
    guard var fault else { return nil }
    fault.values["sentence"] = sentence(words)
    return fault.sentence(words)
  }
}

extension Response {
  /// An answer in problem details.
  init(details: ProblemDetails) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    // Strings and numbers alone: encoding them cannot fail, and were it to, the status would still tell.
    let body = (try? encoder.encode(details)) ?? Data()
    self.init(
      status: .init(code: details.status), headers: [.contentType: "application/problem+json"],
      body: .init(byteBuffer: ByteBuffer(bytes: body)))
  }
}
