extension TextEdit {
  /// The edit that takes this one back, in the text that it leads to from `text`. Refused where it does not fit.
  package func inverse(of text: String) throws(Refusal) -> TextEdit {
    _ = try applied(to: text)
    let units = Array(text.utf16)
    var (inverse, position) = (TextEdit(), 0)
    for step in steps {
      switch step {
      case .retain(let count):
        inverse.append(.retain(count))
        position += count
      case .insert(let new): inverse.append(.delete(new.utf16.count))
      case .delete(let count):
        inverse.append(.insert(String(decoding: units[position..<position + count], as: UTF16.self)))
        position += count
      }
    }
    return inverse
  }
}
