import Postmortems

/// What is different between two times of a postmortem: one thing, and in what.
struct Difference {
  enum Kind: String {
    case added, changed, deleted
  }

  let kind: Kind
  /// As it is now; what is gone as it was.
  let item: DescribedItem
  /// What stands before its text, then and now.
  let leads: (old: String, new: String)
  let facts: [(label: String, old: String, new: String)]
  /// The text before, and what turned it into today's.
  let text: (old: String, edit: TextEdit)

  init?(_ old: DescribedItem?, _ new: DescribedItem?) {
    guard let item = new ?? old, old != new else { return nil }
    kind = old == nil ? .added : new == nil ? .deleted : .changed
    self.item = item
    leads = (old?.lead ?? "", new?.lead ?? "")
    let labels = ((new?.facts ?? []) + (old?.facts ?? [])).map(\.label)
    facts = labels.reduce(into: []) { found, label in
      let (before, after) = (old?.fact(label), new?.fact(label))
      guard before != after, !found.contains(where: { $0.label == label }) else { return }
      found.append((label, before?.value ?? "", after?.value ?? ""))
    }
    text = (old?.text ?? "", .between(old?.text ?? "", and: new?.text ?? ""))
  }
}

/// All that is different between two times, by the sections of the page.
struct Comparison {
  let sections: [(title: String, differences: [Difference])]

  var count: Int { sections.reduce(0) { $0 + $1.differences.count } }

  init(_ then: Facts, _ now: Facts) {
    sections = zip(then.sections, now.sections).compactMap { old, new in
      let found = Comparison.differences(old.items, new.items)
      return found.isEmpty ? nil : (new.title, found)
    }
  }

  private static func differences(_ old: [DescribedItem], _ new: [DescribedItem]) -> [Difference] {
    let before = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
    let known = Set(new.map(\.key))
    return new.compactMap { Difference(before[$0.key], $0) }
      + old.filter { !known.contains($0.key) }.compactMap { Difference($0, nil) }
  }
}
