/// Why what stands in a field of JSON is not what belongs there. It travels inside the decoding error, which says where;
/// whoever answers finds words for it in the reader's language.
package enum Misspelling: Error, Hashable, Sendable {
  /// None of these values.
  case choice([String])
  /// An object whose key is none of these.
  case name([String])
  /// An object with no key or several, where one says what it is.
  case manyNames
  case id, item, textField, date, instant, stamp
  /// Neither a count nor a text, in an edit.
  case step
  case wholeNumber(ClosedRange<Int>)
  /// No line of text of at most so many UTF-16 code units.
  case line(Int)

  /// The decoding error that says so of the place at `path`.
  package func error(at path: [any CodingKey]) -> DecodingError {
    .dataCorrupted(.init(codingPath: path, debugDescription: "\(self)", underlyingError: self))
  }
}

extension Decoder {
  /// The whole number in `range` that stands here.
  package func wholeNumber(in range: ClosedRange<Int>) throws -> Int {
    let misspelled = Misspelling.wholeNumber(range).error(at: codingPath)
    let number: Int
    do { number = try singleValueContainer().decode(Int.self) } catch DecodingError.valueNotFound(
      let type, let context)
    {
      throw DecodingError.valueNotFound(type, context)
    } catch {
      // Also what is no decoding error: Foundation tells so of a fraction and of what is too large, without a place.
      throw misspelled
    }
    guard range.contains(number) else { throw misspelled }
    return number
  }
}
