import Foundation
import Postmortems
import Testing

/// Numbers from a seed, so that a failure can be repeated.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
  }
}

@Suite struct FuzzyTimePropertyTests {
  private static let pieces = [
    "14", "30", ":", ":", "?", "??", "-", "–", " ", " ", "2021", "12", "10", ".", ".", "/", "~", "ca.", "vor",
    "nach",
    "Uhr", "bis", "um", "am", "pm", "CET", "UTC", "+", "02:00", "Z", "T", "Mai", "Montag", "gestern",
    "Jahren", "2",
    "Stunden", "ago", "last", "night", "halb", "drei", "Anfang", "Q", "KW", "Sommer", "und", "zwischen", "th",
    "er",
    "99999", "0", "24", "x", "xx", "99999999999999999999", "a", "few", "seit", "Europe/Berlin", ",",
    "\u{308}", "💥", "'22", "morgen", "später", "min", "next", "Woche", "Wochenende", "90er", "->", "so",
  ]

  private func sentence(_ dice: inout Dice) -> String {
    (0..<Int.random(in: 0...9, using: &dice)).map { _ in
      Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &dice)]
        + (Bool.random(using: &dice) ? " " : "")
    }.joined()
  }

  @Test(arguments: 1...8) func `whatever is typed is read or kept, and never breaks`(_ seed: UInt64) throws {
    var dice = Dice(state: seed)
    let context = TimeReading.context(near: "2021-12-30T23:30:00Z")
    for _ in 0..<2_500 {
      let typed = sentence(&dice)
      let time = FuzzyTime.read(typed, context)
      if !isSound(time, typed) { Issue.record("\(typed)") }
      _ = (time.edtf, time.misplacedZoneName, time.firstDay(in: .gmt), FuzzyTime.endsInClockTime(typed))
      if time.precision == .unknown, Int.random(in: 0..<10, using: &dice) == 0 {
        for guess in FuzzyTime.guesses(for: typed, context) {
          #expect(FuzzyTime.read(guess, context).precision != .unknown)
        }
      }
    }
  }

  private func isSound(_ time: FuzzyTime, _ typed: String) -> Bool {
    guard time.typed.utf8.elementsEqual(typed.utf8), (time.earliest == nil) == (time.precision == .unknown)
    else {
      return false
    }
    guard let earliest = time.earliest, let latest = time.latest else { return time.latest == time.earliest }
    let isWhole = earliest.timeIntervalSince1970.rounded() == earliest.timeIntervalSince1970
    let isOrdered = earliest <= latest && time.margin.map { $0.earliest <= $0.latest } ?? true
    return isWhole && isOrdered && (time.margin == nil || time.approximate)
  }

  @Test func `random bytes are read or kept`() {
    var dice = Dice(state: 7)
    for _ in 0..<10_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &dice)).map { _ in
        UInt8.random(in: 0...255, using: &dice)
      }
      let typed = String(decoding: bytes, as: UTF8.self)
      if !isSound(TimeReading.read(typed), typed) { Issue.record("\(typed)") }
    }
  }

  @Test(arguments: [-1e300, -62_135_769_600, 64_092_211_200, 1e300, .infinity, .nan])
  func `an absurd clock breaks nothing`(_ seconds: TimeInterval) {
    let now = Date(timeIntervalSince1970: seconds)
    let context = TimeContext(zone: TimeZone(identifier: "Europe/Berlin") ?? .gmt, near: now, now: now)
    for typed in [
      "14:30", "gestern", "10.12.", "29.2.", "vor 900 Jahren", "vor 2 Stunden", "Mo", "10th", "~Mai",
      "vor Jahren",
    ] {
      #expect(isSound(FuzzyTime.read(typed, context), typed), "\(typed)")
      _ = FuzzyTime.read(typed, context).edtf
    }
  }

  @Test func `the order is total and transitive`() {
    var dice = Dice(state: 3)
    let orders = (0..<60).map { index in
      let place = TimelineOrder.of(
        TimeReading.read(sentence(&dice)), rank: Double(Int.random(in: 0...3, using: &dice)))
      return TimelinePlace(place, id: String(index % 50))
    }
    for a in orders {
      for b in orders {
        if [a < b, a == b, b < a].filter({ $0 }).count != 1 { Issue.record("\(a) \(b)") }
        for c in orders where a < b && b < c && !(a < c) { Issue.record("\(a) \(b) \(c)") }
      }
    }
  }

  @Test func `capitals, spaces and emphasis change nothing`() {
    for reading in TimeReading.german + TimeReading.english + TimeReading.clocks + TimeReading.hedged {
      let plain = FuzzyTime.read(reading.typed, reading.context)
      for dressed in [
        reading.typed.uppercased(), "  \(reading.typed)\u{A0}", "**\(reading.typed)**", "(\(reading.typed))",
      ] {
        let time = FuzzyTime.read(dressed, reading.context)
        #expect(time.earliest == plain.earliest && time.latest == plain.latest, "\(dressed)")
      }
    }
  }
}
