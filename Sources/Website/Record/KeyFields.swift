/// The keys of the page and what each does, as the keyboards of its language name them.
enum KeyFields {
  static func of(_ words: Words) -> [Fields] {
    entries(words).enumerated().map { index, entry in
      ["where": words("keys.where.\(entry.0)"), "key": entry.1, "does": words("keys.does.\(index)")]
    }
  }

  private static func entries(_ words: Words) -> [(String, String)] {
    let (ctrl, shift) = (words("keys.key.ctrl"), words("keys.key.shift"))
    return [
      ("new", "~14:30 … \(words("keys.key.flag")) ↵"), ("text", "↵ · \(shift)+↵ · Tab"),
      ("text", "\(ctrl)+↵"),
      ("text", "Esc · F2"),
      ("row", "↑ ↓ ← → · \(words("keys.key.ends"))"), ("row", "↵ · N · \(words("keys.key.delete"))"),
      ("row", "1 2 3 · 0 · K"), ("row", "I · P · L · M"),
      ("row", "\(shift)+↑ ↓"), ("row", "G 1 … 5"), ("anywhere", "\(ctrl)+Z · \(ctrl)+\(shift)+Z"),
      ("row", "?"),
      ("row", "Q · R"), ("row", "C"), ("row", "V"), ("row", "J · S"), ("anywhere", "F8 · /"),
    ]
  }
}
