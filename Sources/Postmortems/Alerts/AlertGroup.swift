/// The name of a group of alerts, as the program calls it that sends them: Alertmanager's `groupKey`. Kept to the byte, for
/// by that it is found again.
package enum AlertGroup {
  /// In UTF-16 code units.
  package static let longest = 4_000

  /// `name`, if it is one line that says something.
  package static func read(_ name: String) throws(Refusal) -> String {
    guard !name.isEmpty else { throw .emptyText }
    guard !name.unicodeScalars.contains(where: Wording.isControl) else { throw .controlCharacter }
    return try Wording.text(name, atMost: longest)
  }

  package static func isOne(_ name: String) -> Bool {
    do throws(Refusal) { return try !read(name).isEmpty } catch { return false }
  }
}
