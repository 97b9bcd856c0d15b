extension TextEdit {
  /// `text` after this edit. Refused where it reaches past the end or would cut a surrogate pair in two.
  package func applied(to text: String) throws(Refusal) -> String {
    // A first insertion is the whole text.
    if text.isEmpty, steps.count == 1, case .insert(let new)? = steps.first { return new }
    let units = Array(text.utf16)
    var result: [UInt16] = []
    result.reserveCapacity(units.count)
    var position = 0
    for step in steps {
      switch step {
      case .insert(let new):
        try refuseCut(units, at: position)
        result.append(contentsOf: new.utf16)
      case .retain(let count):
        let end = try reach(position, count, of: units)
        result.append(contentsOf: units[position..<end])
        position = end
      case .delete(let count):
        let end = try reach(position, count, of: units)
        try refuseCut(units, at: position)
        try refuseCut(units, at: end)
        position = end
      }
    }
    result.append(contentsOf: units[position...])
    return String(decoding: result, as: UTF16.self)
  }

  private func reach(_ position: Int, _ count: Int, of units: [UInt16]) throws(Refusal) -> Int {
    guard count <= units.count - position else { throw .editDoesNotFit }
    return position + count
  }

  private func refuseCut(_ units: [UInt16], at position: Int) throws(Refusal) {
    guard position > 0, position < units.count else { return }
    if UTF16.isLeadSurrogate(units[position - 1]), UTF16.isTrailSurrogate(units[position]) {
      throw .editCutsCharacter
    }
  }
}
