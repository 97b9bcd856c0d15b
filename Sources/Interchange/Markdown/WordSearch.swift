/// Looks for words of ASCII letters in a text, in capitals or not and wherever they stand. It is asked before something
/// slower is.
struct WordSearch {
  private let words: [[UInt8]]

  /// - Parameter words: in lower case.
  init(_ words: [String]) { self.words = words.map { Array($0.utf8) } }

  /// Whether at least one of the words stands in the text.
  func finds(in text: Substring) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { finds(in: $0) } ?? true
  }

  private func finds(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    words.contains { word in
      bytes.count >= word.count
        && (0...bytes.count - word.count).contains { start in
          word.indices.allSatisfy { bytes[start + $0] | 0x20 == word[$0] }
        }
    }
  }
}
