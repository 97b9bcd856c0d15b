/// The name of an owner that came by import, as a file shows it: `Lena Harms (as imported)`.
enum ImportedName {
  static func written(_ name: String, _ words: ExportWords) -> String { "\(name) (\(words.imported))" }

  /// The name; nil for any that is not marked so.
  static func read(_ shown: String, _ words: ExportWords) -> String? {
    let ending = " (\(words.imported))"
    guard shown.utf8.count >= ending.utf8.count,
      shown.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    else { return nil }
    return String(Substring(shown.utf8.dropLast(ending.utf8.count)))
  }
}
