import Foundation

/// Somebody who types words into a row of their own, each a command that names itself, until the server is gone.
struct KilledWriter: Sendable {
  let number: Int
  let workspace: LoadedWorkspace
  let postmortem: String
  private(set) var acknowledged: Set<Int> = []
  private var pen: Pen
  private var length = 0
  private var unanswered: String?

  init(number: Int, workspace: LoadedWorkspace, postmortem: String) {
    (self.number, self.workspace, self.postmortem) = (number, workspace, postmortem)
    pen = Pen(client: "writer\(number)")
  }

  static func word(_ number: Int, _ counter: Int) -> String { "w\(number)c\(counter) " }

  /// Until an answer does not come.
  mutating func write(until count: AnswerCount) async {
    while true {
      let word = KilledWriter.word(number, pen.counter + 1)
      let order = pen.order(Pen.typing(word, behind: length, in: "event/row\(number)"))
      unanswered = order
      do { try await ask(order) } catch { return }
      await count.answered()
    }
  }

  /// Asks for what was not answered once more: it may have been carried out or not.
  mutating func askAgain() async throws {
    if let unanswered { try await ask(unanswered) }
  }

  private mutating func ask(_ order: String) async throws {
    pen.answered(try await workspace.post(workspace.commands(postmortem), order))
    acknowledged.insert(pen.counter)
    unanswered = nil
    length += KilledWriter.word(number, pen.counter).utf16.count
  }
}
