import Postmortems

/// Whether a text is German or English, by the small words that each is full of, and where there are few of them by
/// umlauts and by the words of protocols.
enum LanguageGuess {
  static func language(of lines: [Substring]) -> Language {
    var balance = 0
    for line in lines {
      for word in line.utf8.split(whereSeparator: { !isLetter($0) }) where word.count <= 6 {
        let word = Substring(word).lowercased()
        if german.contains(word) { balance += 1 } else if english.contains(word) { balance -= 1 }
      }
    }
    if abs(balance) < 5 { for line in lines.prefix(200) { balance += germanness(of: line) } }
    return balance > 0 ? .de : .en
  }

  private static func germanness(of line: Substring) -> Int {
    var found = 0
    for word in line.utf8.split(whereSeparator: { !isLetter($0) }) {
      let word = Substring(word).lowercased()
      if word.unicodeScalars.contains(where: { "äöüß".unicodeScalars.contains($0) }) || named.contains(word) {
        found += 1
      }
    }
    return found
  }

  private static let named: Set<String> = [
    "ablauf", "aufgaben", "ausfall", "beginn", "chronologie", "datum", "ende", "ereignis", "erkenntnisse",
    "folgen", "gelernt", "hergang", "protokoll", "schweregrad", "teilnehmer", "uhr", "uhrzeit", "ursache",
    "ursachen", "verlauf", "wer", "wieder", "zeit", "zeiten", "zeitleiste", "zusammenfassung", "alle",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "januar", "februar",
    "juni", "juli", "oktober", "dezember", "kein", "keine", "nachts", "morgens", "behoben", "gemeldet",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static let german: Set<String> = [
    "der", "die", "das", "und", "nicht", "wurde", "wurden", "ist", "mit", "von", "für", "auf", "ein", "eine",
    "den", "dem", "im", "zu", "auch", "wir", "war", "waren", "nach", "bei", "über", "sich", "durch", "dass",
  ]

  private static let english: Set<String> = [
    "the", "and", "of", "to", "was", "were", "that", "with", "for", "on", "a", "an", "is", "we", "not", "by",
    "from", "at", "this", "it", "be", "are", "has", "had", "as",
  ]
}
