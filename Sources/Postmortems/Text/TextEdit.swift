/// A change to a text, counted in UTF-16 code units as JavaScript counts: keep so many, insert these, delete so many.
/// What is left behind the last step is kept.
///
/// In JSON an array: a positive number keeps, a negative one deletes, a string inserts: `[5, "new ", -3]`.
package struct TextEdit: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case retain(Int)
    case insert(String)
    case delete(Int)
  }

  package private(set) var steps: [Step] = []

  package init(_ steps: [Step] = []) { for step in steps { append(step) } }

  /// Appends a step, joined with the one before it where they are of a kind. An insertion stands before a deletion
  /// at the same spot, so that equal edits have one spelling.
  package mutating func append(_ step: Step) {
    switch (step, steps.last) {
    case (.retain(0), _), (.delete(0), _), (.insert(""), _): return
    case (.retain(let n), .retain(let m)): steps[steps.count - 1] = .retain(joined(n, m))
    case (.delete(let n), .delete(let m)): steps[steps.count - 1] = .delete(joined(n, m))
    case (.insert(let new), .insert(let old)): steps[steps.count - 1] = .insert(old + new)
    case (.insert, .delete(let n)):
      steps.removeLast()
      append(step)
      steps.append(.delete(n))
    default: steps.append(step)
    }
  }

  /// Whether it changes nothing.
  package var isEmpty: Bool { steps.allSatisfy { if case .retain = $0 { true } else { false } } }

  /// All the text that it inserts.
  package var inserted: String { steps.reduce(into: "") { if case .insert(let text) = $1 { $0 += text } } }

  // A sum of hostile numbers must not trap; no text is as long as the largest number.
  private func joined(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? .max : sum
  }
}

extension TextEdit.Step: Decodable {
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .insert(text)
    } else if let count = try? value.decode(Int.self) {
      self = count < 0 ? .delete(Int(clamping: count.magnitude)) : .retain(count)
    } else {
      throw Misspelling.step.error(at: decoder.codingPath)
    }
  }
}

extension TextEdit: Codable {
  package init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    while !list.isAtEnd { append(try list.decode(Step.self)) }
  }

  package func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for step in steps {
      switch step {
      case .retain(let count): try list.encode(count)
      case .insert(let text): try list.encode(text)
      case .delete(let count): try list.encode(-count)
      }
    }
  }
}
