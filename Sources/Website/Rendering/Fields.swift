import Mustache

/// What a template may name: finished strings, booleans, and lists of further fields. Nothing is left to decide.
typealias Fields = [String: any Sendable]

/// What a template shows: its name, and the fields that its tags name.
///
/// Every tag has its field in every view: `false` stands for what is absent, so that `{{#reason}}` leaves it out. A
/// name that no field bears would render as nothing; the test of all templates fails instead.
protocol View: Sendable {
  static var template: String { get }
  var fields: Fields { get }
}

/// The outermost frame of a rendering: the view's fields and, under `t`, the words of the reader's language.
struct Frame: MustacheParent {
  let fields: Fields
  let words: WordTree

  func child(named name: String) -> Any? {
    name == "t" ? words : fields[name]
  }
}

extension Optional where Wrapped: Sendable {
  /// The value for a template, `false` where there is none.
  var orAbsent: any Sendable { self ?? false as any Sendable }
}

extension String {
  /// The text for a template, `false` where it is empty.
  var orAbsent: any Sendable { isEmpty ? false : self }
}
