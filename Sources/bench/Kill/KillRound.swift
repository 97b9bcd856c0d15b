import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// One life of the server: a new postmortem, people who write into it, somebody who listens, and a sudden end; then what
/// was not answered is asked again, under the same name.
struct KillRound: Sendable {
  /// What was promised.
  struct Outcome: Sendable {
    let postmortem: String
    /// The counters that each writer got an answer to.
    let acknowledged: [Set<Int>]
    /// The stamps that the listener was told, each with its command.
    let seen: [String: String]
  }

  let workspace: LoadedWorkspace
  let writers: Int
  let commands: Int

  func run() async throws -> Outcome {
    let process = try await workspace.serve()
    let postmortem = try await workspace.open(rows: writers)
    let count = AnswerCount(until: commands) { process.kill() }
    let (writing, seen) = try await withThrowingTaskGroup(of: Part.self) { group in
      group.addTask { .listener(await KilledListener(workspace: workspace).seen(in: postmortem)) }
      for number in 0..<writers {
        group.addTask {
          var writer = KilledWriter(number: number, workspace: workspace, postmortem: postmortem)
          await writer.write(until: count)
          return .writer(writer)
        }
      }
      return try await group.reduce(into: ([KilledWriter](), [String: String]())) { result, part in
        switch part {
        case .writer(let writer): result.0.append(writer)
        case .listener(let seen): result.1 = seen
        }
      }
    }
    let again = try await workspace.serve()
    defer { again.kill() }
    var acknowledged = [Set<Int>](repeating: [], count: writers)
    for var writer in writing {
      try await writer.askAgain()
      acknowledged[writer.number] = writer.acknowledged
    }
    return Outcome(postmortem: postmortem, acknowledged: acknowledged, seen: seen)
  }

  private enum Part: Sendable {
    case writer(KilledWriter)
    case listener([String: String])
  }
}

/// How many were answered; kills the server in the middle of the next ones.
actor AnswerCount {
  private var answers = 0
  private var isOver = false
  private let limit: Int
  private let kill: @Sendable () -> Void

  init(until limit: Int, kill: @escaping @Sendable () -> Void) { (self.limit, self.kill) = (limit, kill) }

  func answered() {
    answers += 1
    guard answers == limit, !isOver else { return }
    isOver = true
    kill()
  }
}
