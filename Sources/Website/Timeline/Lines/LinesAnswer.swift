import HTTPTypes
import Interchange
import Postmortems

/// What is said to somebody who has sent lines: what they would become, and why they have not been entered.
struct LinesAnswer {
  let trial: LinesTrial
  /// Why not, where that was asked.
  var problem: Problem?
  /// Whether the lines are others than those that were looked at last.
  let hasChanged: Bool
  /// Whether they are to be entered.
  let isToAdd: Bool
  private let isAsked: Bool

  /// - Parameters:
  ///   - isToAdd: whether that is what was asked, and not only what they would become.
  ///   - checked: the digest of the lines that were looked at last.
  init(_ trial: LinesTrial, _ typed: TypedLines, isToAdd: Bool, checked: String) {
    self.trial = trial
    problem = trial.refusal.map { Problem($0) }
    isAsked = isToAdd
    hasChanged = isToAdd && checked != typed.digest
    // What was sent twice is refused by the copy, where it is in already, and answered by the room as the first time.
    self.isToAdd = isToAdd && !hasChanged && trial.lines.contains { $0.kind == .row }
  }

  /// Whoever only looks is refused nothing.
  var status: HTTPResponse.Status { isAsked ? problem?.status ?? .ok : .ok }

  /// Why not, by the number of the line.
  func sentence(_ words: Words) -> String? {
    if case .inRow(let number, let why)? = problem?.refusal, let line = trial.line(ofRow: number) {
      return words("lines.refused", ["line": String(line), "why": Problem(why).sentence(words)])
    }
    return problem?.sentence(words)
  }
}
