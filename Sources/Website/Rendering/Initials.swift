/// Two letters for a ring: of "Lena Harms" LH, of "Cher" CH.
enum Initials {
  static func of(_ name: String) -> String {
    let words = name.split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first else { return "?" }
    if words.count == 1 { return String(first.prefix(2)).uppercased() }
    return [first, words[words.count - 1]].compactMap { $0.first.map(String.init) }.joined().uppercased()
  }
}
