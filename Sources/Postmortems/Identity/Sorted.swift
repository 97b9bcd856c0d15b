/// A set that is written in one order, so that equal values have one spelling in the journal and in snapshots.
@propertyWrapper
package struct Sorted<Element: Hashable & Codable & Sendable>: Hashable, Sendable, Codable {
  package var wrappedValue: Set<Element>

  package init(wrappedValue: Set<Element>) { self.wrappedValue = wrappedValue }

  package init(from decoder: any Decoder) throws { wrappedValue = try Set(from: decoder) }

  package func encode(to encoder: any Encoder) throws {
    let spelled = wrappedValue.map { (String(describing: $0), $0) }
    try spelled.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map(\.1).encode(to: encoder)
  }
}
