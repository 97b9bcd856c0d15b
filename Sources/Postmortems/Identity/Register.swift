/// Things of one kind in the order in which they were entered. What is removed stays known, so that it can be
/// restored with everything that belonged to it, and so that its id is never given away again.
package struct Register<Item: Identifiable & Codable & Sendable & Hashable>: Sendable, Hashable
where Item.ID: Codable & Sendable {
  private var entered: [Item.ID] = []
  private var known: [Item.ID: Item] = [:]
  private var removed: Set<Item.ID> = []

  package init() {}

  /// The item, unless it is unknown or removed.
  package subscript(id: Item.ID) -> Item? { removed.contains(id) ? nil : known[id] }

  package func knows(_ id: Item.ID) -> Bool { known[id] != nil }

  package func isRemoved(_ id: Item.ID) -> Bool { removed.contains(id) }

  /// What is there, as entered.
  package var items: [Item] { entered.compactMap { self[$0] } }

  /// What was taken out, in its last form, as entered.
  package var removedItems: [Item] { entered.filter(removed.contains).compactMap { known[$0] } }

  /// How many were ever entered, the removed ones included.
  package var enteredCount: Int { entered.count }

  mutating func add(_ item: Item) {
    if known.updateValue(item, forKey: item.id) == nil { entered.append(item.id) }
    removed.remove(item.id)
  }

  mutating func remove(_ id: Item.ID) { if knows(id) { removed.insert(id) } }

  mutating func restore(_ id: Item.ID) { removed.remove(id) }

  /// Changes an item, a removed one too: a change that was made before the removal may be folded after it.
  mutating func update(_ id: Item.ID, _ change: (inout Item) -> Void) {
    guard var item = known[id] else { return }
    change(&item)
    known[id] = item
  }

  /// The item even if it is removed, for what needs its last form.
  package func lastForm(of id: Item.ID) -> Item? { known[id] }
}

extension Register: Codable {
  private enum CodingKeys: String, CodingKey { case items, removed }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    for item in try container.decode([Item].self, forKey: .items) { add(item) }
    removed = Set(try container.decode([Item.ID].self, forKey: .removed))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(entered.compactMap { known[$0] }, forKey: .items)
    try container.encode(entered.filter(removed.contains), forKey: .removed)
  }
}
