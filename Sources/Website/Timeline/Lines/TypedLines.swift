import Crypto
import Foundation
import Interchange
import Postmortems
import Storage

/// What somebody has typed as many events, and where they are from.
struct TypedLines {
  var text = ""
  var source = SourceGroup.hand
  let day: CivilDate
  /// Names this page, so that what it sends twice is entered once.
  let entry: String

  /// The empty page.
  init(for postmortem: Postmortem) {
    day = postmortem.likelyDay
    entry = (Fresh.id() as ClientID).text
  }

  init(_ form: Form, for postmortem: Postmortem) {
    text = form["text"].replacing("\r\n", with: "\n")
    source = SourceGroup(rawValue: form["source"]) ?? .hand
    day = CivilDate(spelled: form["day"]) ?? postmortem.likelyDay
    entry = form["entry"]
  }

  static let sources: [SourceGroup] = [.hand, .alert, .chat, .deployment]

  /// What the lines mean depends on it: their text, and the day of those that say none.
  var digest: String { TypedLines.digest([text, day.spelled]) }

  /// The name of the command that enters them.
  var name: CommandID? {
    let name = TypedLines.digest([entry, text, day.spelled, source.rawValue])
    return ClientID(name).map { CommandID(client: $0, counter: 1) }
  }

  func lines(in postmortem: Postmortem, at now: Date) -> [EventLine] {
    let zone = TimeZone(identifier: postmortem.zone) ?? .gmt
    return EventLines.read(text, on: day, zone: zone, now: now)
  }

  private static func digest(_ texts: [String]) -> String {
    var digest = SHA256()
    for text in texts { digest.update(data: Data("\(text.utf8.count):\(text)".utf8)) }
    return digest.finalize().prefix(12).map { String(format: "%02x", $0) }.joined()
  }
}
