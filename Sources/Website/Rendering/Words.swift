import Postmortems

/// All that Nachlese says in one language, by key.
package struct Words: Sendable {
  package let language: Language
  private let entries: [String: String]
  /// The same for templates: `{{t.home.title}}`.
  let tree: WordTree

  init(_ language: Language, _ entries: [String: String]) {
    self.language = language
    self.entries = entries
    tree = WordTree(entries)
  }

  var keys: Set<String> { Set(entries.keys) }

  /// What `key` says, with its `{name}`s filled in; the key itself where the catalogue has none, which a test forbids.
  package func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let text = entries[key] else { return key }
    return values.isEmpty ? text : Words.fill(text, values)
  }

  /// What `key` says of so many: of one by `key.one`, else by `key.other`; `{count}` is the number.
  package func count(_ key: String, _ number: Int, _ values: [String: String] = [:]) -> String {
    let filled = values.merging(["count": String(number)]) { mine, _ in mine }
    return self("\(key).\(number == 1 ? "one" : "other")", filled)
  }

  package func has(_ key: String) -> Bool { entries[key] != nil }

  /// The entries under a prefix, for a script.
  func under(_ prefix: String) -> [String: String] {
    entries.reduce(into: [:]) { found, entry in
      guard entry.key.hasPrefix(prefix) else { return }
      found[String(entry.key.dropFirst(prefix.count))] = entry.value
    }
  }

  /// A value that itself holds `{name}` is not filled again.
  private static func fill(_ text: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
