import Foundation

@testable import Interchange
@testable import Postmortems

/// What `export --format json` holds, in words that do not depend on ids, revision and tag: every id is replaced by the
/// place of what it names, and lists that were sorted by ids are sorted anew.
struct ComparableDocument {
  private var names: [String: String] = [:]

  static func text(_ postmortem: Postmortem, _ people: [PersonID: Person]) throws -> String {
    try text(of: try DocumentJSON.text(postmortem, revision: 1, tag: "", people: people))
  }

  /// The same of a document that was written before; pictures stay as they are.
  static func text(of json: String) throws -> String {
    var comparable = ComparableDocument()
    guard let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else {
      return json
    }
    comparable.collect(object)
    let replaced = comparable.replaced(object, key: "")
    let data = try JSONSerialization.data(withJSONObject: replaced, options: [.prettyPrinted, .sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  private mutating func collect(_ document: [String: Any]) {
    for person in document["participants"] as? [[String: Any]] ?? [] {
      name(person, person["name"] as? String ?? "")
    }
    for key in [
      "incidents", "timeline", "causes", "actionItems", "ideas", "parkingLot", "meetings",
      "scheduledMeetings",
    ] {
      for (index, item) in (document[key] as? [[String: Any]] ?? []).enumerated() {
        name(item, "\(key) \(index)")
        for (place, question) in (item["questions"] as? [[String: Any]] ?? []).enumerated() {
          name(question, "question \(index).\(place)")
        }
      }
    }
  }

  private mutating func name(_ item: [String: Any], _ name: String) {
    if let id = item["id"] as? String { names[id] = name }
  }

  private func replaced(_ value: Any, key: String) -> Any {
    switch value {
    case let object as [String: Any]:
      return Dictionary(
        uniqueKeysWithValues: object.filter { !["revision", "tag"].contains($0.key) }.map {
          ($0.key, replaced($0.value, key: $0.key))
        })
    case let list as [Any]:
      let members = list.map { replaced($0, key: key) }
      let texts = members.compactMap { $0 as? String }
      if ["present", "people", "ready"].contains(key), texts.count == members.count {
        return texts.sorted()
      }
      guard key == "participants" else { return members }
      return members.sorted { Self.id($0).utf8.lexicographicallyPrecedes(Self.id($1).utf8) }
    case let text as String where Self.ids.contains(key):
      if key == "became" { return text.split(separator: "/").last.map { names[String($0)] ?? "?" } ?? "?" }
      return names[text] ?? "?"
    default: return value
    }
  }

  // Of two people of one name, whoever takes part comes behind.
  private static func id(_ item: Any) -> String {
    let item = item as? [String: Any]
    return (item?["id"] as? String ?? "") + (item?["takesPart"] as? Bool == true ? " takes part" : "")
  }

  private static let ids: Set<String> = [
    "id", "event", "events", "causes", "parent", "replacedBy", "participant", "facilitator", "shadow",
    "present", "person", "ready", "takenIn",
    "people", "became",
  ]
}
