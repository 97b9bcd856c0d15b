import Foundation
import Postmortems

/// When somebody came later or left, as a file says it: `Lena Harms 2021-12-10 15:40–2021-12-10 16:20`.
struct WrittenStay {
  let name: String
  let from: Date?
  let to: Date?

  /// Nil for anything else.
  init?(_ text: String, in zone: TimeZone) {
    guard let dash = text.lastIndex(of: "–") else { return nil }
    let (before, after) = (text[..<dash], text[text.index(after: dash)...])
    let from = WrittenStay.minute(before.suffix(16), in: zone)
    let name = before.dropLast(from == nil ? 0 : 16)
    guard name.last == " ", after.isEmpty || WrittenStay.minute(after, in: zone) != nil else { return nil }
    self.name = String(name.dropLast())
    self.from = from
    to = WrittenStay.minute(after, in: zone)
    if self.name.isEmpty || from == nil && to == nil { return nil }
  }

  private static func minute(_ text: Substring, in zone: TimeZone) -> Date? {
    guard text.count == 16 else { return nil }
    let time = FuzzyTime.read(String(text), TimeContext(zone: zone, now: Date(timeIntervalSince1970: 0)))
    guard time.precision == .minute, time.extent == .moment else { return nil }
    return time.earliest
  }
}
