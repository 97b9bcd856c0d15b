import Foundation
import Postmortems
import Storage

/// The fields that a program sent, with the text in them, so that a refusal can say which of them it is about.
struct SentFields {
  /// What stands before their names.
  private let path: String
  private let texts: [String: String]

  init(_ texts: [String: String?]) {
    path = ""
    self.texts = texts.compactMapValues { $0 }
  }

  /// The fields of a command. What is no text counts as an empty one.
  init(_ command: Command) throws {
    let spelled = try JSONSerialization.jsonObject(with: Data(try JournalCoding.text(of: command).utf8))
    let (name, fields) = (spelled as? [String: [String: Any]])?.first ?? ("", [:])
    path = "command.\(name)."
    texts = fields.mapValues { $0 as? String ?? "" }
  }

  /// Does the work. What it refuses because of a field gets that field's name.
  func named<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch {
      var problem = Problem(error)
      guard problem.fault == nil, let name = name(for: problem) else { throw error }
      problem.fault = Fault("refused", path + name)
      throw problem
    }
  }

  private func name(for problem: Problem) -> String? {
    if let item = problem.refusal?.item {
      return texts.keys.sorted().first { texts[$0] == item.id || texts[$0] == item.spelled }
    }
    let names = problem.fieldNames.filter { texts[$0] != nil }
    return offender(names, problem.refusal) ?? names.first
  }

  /// The field whose text is refused for that, where its text tells.
  private func offender(_ names: [String], _ refusal: Refusal?) -> String? {
    switch refusal {
    case .emptyText: names.first(where: isBlank)
    case .textTooLong(let limit): names.first { (texts[$0]?.utf16.count ?? 0) > limit }
    // A line end is one too, where a single line is meant: in most fields but those of a text.
    case .controlCharacter:
      names.first { holdsControl($0, but: ["\n", "\t"]) }
        ?? names.first { $0 != "text" && holdsControl($0) } ?? names.first { holdsControl($0) }
    default: names.first { !isBlank($0) }
    }
  }

  private func holdsControl(_ name: String, but allowed: Set<Unicode.Scalar> = []) -> Bool {
    texts[name]?.unicodeScalars.contains { !allowed.contains($0) && Wording.isControl($0) } ?? false
  }

  private func isBlank(_ name: String) -> Bool { texts[name]?.allSatisfy(\.isWhitespace) ?? true }
}

extension Refusal {
  /// The thing that it is about.
  fileprivate var item: ItemRef? {
    switch self {
    case .unknown(let item), .removed(let item), .notRemoved(let item): item
    default: nil
    }
  }
}
