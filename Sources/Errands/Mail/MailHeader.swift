import Foundation

/// What stands in the header of a mail. Nothing breaks out of its line: what is not plain becomes encoded words (RFC
/// 2047), and an address is written only where it is one.
enum MailHeader {
  /// The header of a whole mail, but for what its content is.
  static func block(
    id: String, from: Attendee, to: Attendee, replyTo: Attendee? = nil, subject: String, at: Date
  ) -> String {
    let fields =
      [
        ("From", address(from)), ("To", address(to)), replyTo.map { ("Reply-To", address($0)) },
        ("Subject", words(subject)), ("Date", date(at)), ("Message-ID", "<\(id)@nachlese>"),
        ("MIME-Version", "1.0"), ("Auto-Submitted", "auto-generated"),
      ] as [(String, String)?]
    return fields.compactMap { $0 }.map { "\($0): \($1)\r\n" }.joined()
  }

  /// Content of any kind, with the fields that say what it is.
  static func content(_ type: String, _ content: String, _ more: String = "") -> String {
    let encoded = Data(content.utf8).base64EncodedString(
      options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
    return "Content-Type: \(type)\r\nContent-Transfer-Encoding: base64\r\n\(more)\r\n\(encoded)\r\n"
  }

  static func address(_ person: Attendee) -> String {
    person.name.isEmpty ? "<\(person.email)>" : "\(words(person.name))\r\n <\(person.email)>"
  }

  /// A text of any length, as encoded words of at most 75 characters each, and each of whole characters.
  static func words(_ text: String) -> String {
    var (words, word) = ([String](), "")
    for scalar in text.unicodeScalars {
      // 39 bytes are 52 characters in base64, and the longest name of a field stands before them.
      if word.utf8.count + String(scalar).utf8.count > 39 {
        words.append(word)
        word = ""
      }
      word.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return (words + [word]).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }

  /// `Fri, 17 Dec 2021 13:00:00 +0000`.
  static func date(_ date: Date) -> String {
    var seconds = time_t(date.timeIntervalSince1970)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day =
      "\(days[Int(parts.tm_wday)]), \(parts.tm_mday) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
    return "\(day) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) +0000"
  }
}
