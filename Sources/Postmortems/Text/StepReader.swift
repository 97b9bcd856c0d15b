/// Reads the steps of an edit from the front, whole or in parts.
struct StepReader {
  private var steps: ArraySlice<TextEdit.Step>
  private(set) var head: TextEdit.Step?

  init(_ edit: TextEdit) {
    steps = edit.steps[...]
    head = steps.popFirst()
  }

  mutating func drop() { head = steps.popFirst() }

  /// How many units the head covers.
  private var length: Int {
    switch head {
    case .retain(let count), .delete(let count): count
    case .insert(let text): text.utf16.count
    case nil: 0
    }
  }

  private mutating func advance(_ count: Int) {
    switch head {
    case .retain(let all) where all > count: head = .retain(all - count)
    case .delete(let all) where all > count: head = .delete(all - count)
    case .insert(let text) where text.utf16.count > count:
      head = .insert(String(decoding: text.utf16.dropFirst(count), as: UTF16.self))
    default: drop()
    }
  }

  /// Takes from both as much as the shorter head covers, and says how much that was.
  static func takeBoth(_ a: inout StepReader, _ b: inout StepReader) -> Int {
    let count = min(a.length, b.length)
    a.advance(count)
    b.advance(count)
    return count
  }

  /// Takes from both as much as the shorter head covers, and returns that part of the text that `a` inserts.
  static func takeText(_ a: inout StepReader, _ b: inout StepReader) -> String {
    guard case .insert(let text)? = a.head else { return "" }
    return String(decoding: text.utf16.prefix(takeBoth(&a, &b)), as: UTF16.self)
  }
}
