import Foundation

/// Somebody who types words into a row of their own, each a command that names itself, until the server is gone.
struct KilledWriter: Sendable {
  let number: Int
  let workspace: LoadedWorkspace
  let postmortem: String
  private(set) var acknowledged: Set<Int> = []
  private var base: String?
  private var length = 0
  private var counter = 0
  private var unanswered: String?

  init(number: Int, workspace: LoadedWorkspace, postmortem: String) {
    (self.number, self.workspace, self.postmortem) = (number, workspace, postmortem)
  }

  static func client(_ number: Int) -> String { "writer\(number)" }
  static func word(_ number: Int, _ counter: Int) -> String { "w\(number)c\(counter) " }

  /// Until an answer does not come.
  mutating func write(until count: AnswerCount) async {
    while true {
      counter += 1
      let command = self.command()
      unanswered = command
      do { try await ask(command) } catch { return }
      await count.answered()
    }
  }

  /// Asks for what was not answered once more: it may have been carried out or not.
  mutating func askAgain() async throws {
    if let unanswered { try await ask(unanswered) }
  }

  private mutating func ask(_ command: String) async throws {
    let answer: LoadedWorkspace.Answer = try await workspace.post(workspace.commands(postmortem), command)
    acknowledged.insert(counter)
    unanswered = nil
    base = "\(answer.revision)-\(answer.tag)"
    length += KilledWriter.word(number, counter).utf16.count
  }

  private func command() -> String {
    let word = KilledWriter.word(number, counter)
    let steps = length == 0 ? "[\"\(word)\"]" : "[\(length),\"\(word)\"]"
    let seen = base.map { "\"base\":\"\($0)\"," } ?? ""
    return """
      {"client":"\(KilledWriter.client(number))","counter":\(counter),\(seen)\
      "command":{"edit":{"text":"event/row\(number)","edit":\(steps)}}}
      """
  }
}
