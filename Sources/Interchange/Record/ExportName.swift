import Foundation
import Postmortems

/// What a file is called that a postmortem is taken away in: `2022-03-04-label-printers`. ASCII letters, digits and hyphens
/// alone, so that it needs no quoting anywhere.
package enum ExportName {
  /// The day on which it was opened and its title; its id where the title has no such letters.
  package static func of(_ postmortem: Postmortem) -> String {
    let spelled = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")].reduce(postmortem.title.lowercased()) {
      $0.replacing($1.0, with: $1.1)
    }
    let words = spelled.folding(options: .diacriticInsensitive, locale: nil).utf8.split { !isPlain($0) }
    var name = ""
    for word in words where name.utf8.count + word.count < longest {
      name += "-" + String(decoding: word, as: UTF8.self)
    }
    let zone = TimeZone(identifier: postmortem.zone) ?? .gmt
    let day = postmortem.openedAt.formatted(Date.ISO8601FormatStyle(timeZone: zone).year().month().day())
    return name.isEmpty ? postmortem.id.text : day + name
  }

  private static let longest = 80

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
