import Foundation
import Postmortems
import Yams

/// The lines of a front matter that nothing is made of, so that they can be kept.
struct UnreadLines {
  /// The lines in which a key stands, from 0, and whether what it holds was read.
  private var keys: [Int: Bool] = [:]

  static func of(_ root: Node.Mapping, _ lines: [Substring]) -> [Substring] {
    var unread = UnreadLines()
    for (key, value) in root { unread.add(key, value) }
    var isRead = true
    return lines.enumerated().filter { index, line in
      isRead = unread.keys[index] ?? isRead
      return !isRead && !line.isBlank || line.utf8.first == UInt8(ascii: "#")
    }.map(\.element)
  }

  private mutating func add(_ key: Node, _ value: Node) {
    note(key, UnreadLines.isRead(key.text ?? "", value))
    guard key.text == "incidents" else { return }
    for case .mapping(let incident) in value.members {
      for (key, value) in incident { note(key, UnreadLines.isReadOfIncident(key.text ?? "", value)) }
    }
  }

  // Of keys in one line, one that was not read is enough.
  private mutating func note(_ key: Node, _ isRead: Bool) {
    guard let line = key.mark?.line else { return }
    keys[line - 1] = keys[line - 1] == false ? false : isRead
  }

  private static func isRead(_ key: String, _ value: Node) -> Bool {
    switch key {
    case "nachlese", "title", "zone": value.isPlain
    case "language": value.text.flatMap { Language(rawValue: $0) } != nil
    case "state": ["open", "published", "discarded"].contains(value.text)
    case "opened", "discarded": value.instant != nil
    case "alertGroup": value.text.map { AlertGroup.isOne($0) } ?? false
    case "editions": value.members.allSatisfy { $0.instant != nil }
    case "tags": value.members.allSatisfy(\.isPlain)
    case "incidents": value.members.allSatisfy { if case .mapping = $0 { true } else { false } }
    case "participants", "others": value.members.allSatisfy { NamedPeople.Entry($0) != nil }
    case "restriction": FrontMatter.Restriction(value) != nil
    case "ready": value.members.allSatisfy(\.isPlain)
    case "spared": value.members.allSatisfy { $0.area != nil }
    case "completion": FrontMatter.Completion(value) != nil
    case "carriers": value.members.allSatisfy { FrontMatter.Carrier($0) != nil }
    default: false
    }
  }

  private static func isReadOfIncident(_ key: String, _ value: Node) -> Bool {
    switch key {
    case "kind": value.text.flatMap { Incident.Kind(rawValue: $0) } != nil
    case "severity": value.isPlain
    case "systems", "tickets": value.members.allSatisfy(\.isPlain)
    default: false
    }
  }
}

extension Node {
  fileprivate var isPlain: Bool { if case .scalar = self { true } else { false } }
}
