import Postmortems

/// What has a place is taken out of an item; what is left when everybody has taken theirs stays in its text.
extension FormatItem {
  func detail(_ name: String) -> Detail? { details.first { $0.isCalled(name) } }

  /// Takes the first detail of that name of which something can be made; what it says is unescaped.
  mutating func take<Value>(_ name: String, _ read: (String) -> Value?) -> Value? {
    for (index, detail) in details.enumerated() where detail.isCalled(name) {
      if let value = read(EscapedText.read((detail.value ?? "")[...])) {
        details.remove(at: index)
        return value
      }
    }
    return nil
  }

  /// Takes the members of a list of which something can be made; the others stay.
  mutating func takeList<Value>(_ name: String, _ read: (String) -> Value?) -> [Value] {
    guard let index = details.firstIndex(where: { $0.isCalled(name) && $0.value != nil }) else { return [] }
    var (taken, rest) = ([Value](), [String]())
    for member in EscapedText.readList((details[index].value ?? "")[...]) {
      if let value = read(member) { taken.append(value) } else { rest.append(member) }
    }
    details[index].value = EscapedText.list(rest)
    if rest.isEmpty { details.remove(at: index) }
    return taken
  }

  /// Takes all details of these names.
  mutating func takeDetails(_ names: [String]) -> [Detail] {
    let taken = details.filter { detail in names.contains(where: detail.isCalled) }
    details.removeAll { detail in names.contains(where: detail.isCalled) }
    return taken
  }

  /// Takes the words behind its label of which something can be made.
  mutating func takeMarks<Value>(_ read: (String) -> Value?) -> [Value] {
    var taken: [Value] = []
    marks.removeAll { mark in
      guard let value = read(mark) else { return false }
      taken.append(value)
      return true
    }
    return taken
  }

  /// Its text, with whatever nobody has taken.
  func wholeText(childrenAreTaken: Bool) -> String {
    let head = marks.isEmpty ? [] : ["*(\(marks.joined(separator: ", ")))*"]
    let below = childrenAreTaken ? [] : children.flatMap(\.lines)
    let parts = head + (text.isEmpty ? [] : [text]) + details.map(\.line) + below
    return parts.joined(separator: "\n")
  }
}

extension FormatItem.Detail {
  fileprivate func isCalled(_ name: String) -> Bool { self.name.utf8.elementsEqual(name.utf8) }
}

extension FormatDraft {
  /// The text of an item of which everything else has been taken; the details in it are counted as kept.
  mutating func text(of item: FormatItem, childrenAreTaken: Bool = false) -> String {
    kept.formUnion(item.details.map { LineKey($0.written ?? $0.line[...]) })
    return item.wholeText(childrenAreTaken: childrenAreTaken)
  }
}
