import Postmortems

/// One thing of a postmortem in words, without the numbers that shift: what it was at one time can be held against
/// what it is at another.
struct DescribedItem: Equatable {
  /// What is said of it beside its text.
  struct Fact: Equatable {
    let label: String
    let value: String
    private let compared: String

    /// - Parameter compared: what tells whether it is another one, where the words are those of something else: a row
    ///   that moved is still the same.
    init(_ label: String, _ value: String?, by compared: String? = nil) {
      self.label = label
      self.value = value ?? ""
      self.compared = compared ?? value ?? ""
    }

    static func == (a: Fact, b: Fact) -> Bool {
      a.label.utf8.elementsEqual(b.label.utf8) && a.compared.utf8.elementsEqual(b.compared.utf8)
    }
  }

  /// The same at all times.
  let key: String
  /// What can be deleted and restored; nil for what is always there.
  let item: ItemRef?
  /// Its text, where it has one that people write together.
  let field: TextField?
  /// What stands before the text: the time of a row.
  let lead: String
  let text: String
  let facts: [Fact]
  /// The time of the row that it belongs to.
  let row: String

  init(_ item: ItemRef, lead: String = "", row: String = "", text: String? = nil, facts: [Fact] = []) {
    self.init(
      key: item.spelled, item: item, field: text == nil ? nil : .of(item), lead: lead, row: row,
      text: text ?? "", facts: facts)
  }

  init(_ field: TextField, lead: String, text: String) {
    self.init(key: field.spelled, field: field, lead: lead, text: text)
  }

  init(
    key: String, item: ItemRef? = nil, field: TextField? = nil, lead: String = "", row: String = "",
    text: String = "", facts: [Fact] = []
  ) {
    self.key = key
    self.item = item
    self.field = field
    self.lead = lead
    self.row = row
    self.text = text
    self.facts = facts.filter { !$0.value.isEmpty }
  }

  func fact(_ label: String) -> Fact? { facts.first { $0.label == label } }

  static func == (a: DescribedItem, b: DescribedItem) -> Bool {
    a.key == b.key && a.lead.utf8.elementsEqual(b.lead.utf8) && a.text.utf8.elementsEqual(b.text.utf8)
      && a.facts == b.facts
  }
}

/// Things of a kind, below their heading.
struct DescribedSection {
  let title: String
  let items: [DescribedItem]
}
