extension TextEdit {
  /// An edit that turns one text into another and keeps the words that both have, so that it goes together with what
  /// others write in them meanwhile, and shows what was inserted and deleted.
  package static func between(_ old: String, and new: String) -> TextEdit {
    let (old, new) = (TextWord.phrases(in: old), TextWord.phrases(in: new))
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    var edit = TextEdit([.retain(old[..<start].joined().length)])
    edit.append(between: old[start..<(old.count - end)], and: new[start..<(new.count - end)])
    return edit
  }

  private mutating func append(between old: ArraySlice<[TextWord]>, and new: ArraySlice<[TextWord]>) {
    guard TextWord.effort(old, new) <= 1_000_000 else {
      return append(replacing: Array(old.joined()), by: Array(new.joined()))
    }
    let difference = Array(new).difference(from: Array(old))
    let (removed, inserted) = (difference.removedOffsets, difference.insertedOffsets)
    var (before, after) = ([TextWord](), [TextWord]())
    var next = new.startIndex
    func takeInserted() {
      while inserted.contains(next - new.startIndex) {
        after += new[next]
        next += 1
      }
    }
    for (offset, phrase) in old.enumerated() {
      takeInserted()
      if removed.contains(offset) {
        before += phrase
      } else {
        append(replacing: before, by: after)
        append(.retain(phrase.length))
        (before, after) = ([], [])
        next += 1
      }
    }
    takeInserted()
    append(replacing: before, by: after)
  }

  /// What both begin or end with is kept.
  private mutating func append(replacing old: [TextWord], by new: [TextWord]) {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    append(.retain(old[..<start].length))
    append(.insert(new[start..<(new.count - end)].map { String($0.text) }.joined()))
    append(.delete(old[start..<(old.count - end)].length))
    append(.retain(old.suffix(end).length))
  }
}

/// A word, a run of spaces or a single other character of a text. Compared by bytes.
private struct TextWord: Equatable {
  private enum Kind {
    case word, space, other

    init(_ character: Character) {
      self = character.isLetter || character.isNumber ? .word : character.isWhitespace ? .space : .other
    }
  }

  let text: Substring
  private let kind: Kind

  static func == (a: TextWord, b: TextWord) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  /// The words, each with the spaces behind it: alone, spaces would be found again everywhere.
  static func phrases(in text: String) -> [[TextWord]] {
    all(in: text).reduce(into: []) { phrases, word in
      if word.kind == .space, !phrases.isEmpty {
        phrases[phrases.count - 1].append(word)
      } else {
        phrases.append([word])
      }
    }
  }

  /// About how many steps it takes to compare them: their length times what they do not have in common. A million are a
  /// tenth of a second; two long texts with nothing in common are not worth more.
  static func effort(_ old: ArraySlice<[TextWord]>, _ new: ArraySlice<[TextWord]>) -> Int {
    var counts: [Substring: Int] = [:]
    for phrase in old { counts[phrase[0].text, default: 0] += 1 }
    var apart = old.count
    for phrase in new {
      let left = counts[phrase[0].text, default: 0]
      counts[phrase[0].text] = left - 1
      apart += left > 0 ? -1 : 1
    }
    return (old.count + new.count) * apart
  }

  private static func all(in text: String) -> [TextWord] {
    var (words, rest) = ([TextWord](), text[...])
    while let first = rest.first {
      let kind = Kind(first)
      let end = rest.dropFirst().firstIndex { kind == .other || Kind($0) != kind } ?? rest.endIndex
      words.append(TextWord(text: rest[..<end], kind: kind))
      rest = rest[end...]
    }
    return words
  }
}

extension Sequence<TextWord> {
  fileprivate var length: Int { reduce(0) { $0 + $1.text.utf16.count } }
}

extension CollectionDifference {
  fileprivate var removedOffsets: Set<Int> { Set(removals.map(\.offset)) }
  fileprivate var insertedOffsets: Set<Int> { Set(insertions.map(\.offset)) }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
