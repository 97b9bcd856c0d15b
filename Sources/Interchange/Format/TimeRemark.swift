import Foundation
import Postmortems

/// What a remark says of a time: the words that were visible, those that had been typed where they are others, and all
/// that they were understood to mean. It holds as long as the visible words are still the same.
enum TimeRemark {
  static func words(_ time: FuzzyTime, visible: String, zone: String) -> [Remark.Word] {
    var words: [Remark.Word] = [.quoted(visible)]
    if !time.typed.utf8.elementsEqual(visible.utf8) { words.append(.quoted(time.typed)) }
    if let earliest = time.earliest, let latest = time.latest {
      words.append(.plain(span(earliest, latest)))
    }
    words.append(.plain(time.precision.rawValue))
    if time.approximate { words.append(.plain("approximate")) }
    if time.extent != .moment { words.append(.plain(time.extent.rawValue)) }
    if let margin = time.margin { words.append(.plain("~" + span(margin.earliest, margin.latest))) }
    if !time.zone.utf8.elementsEqual(zone.utf8) { words.append(.named("zone", time.zone)) }
    return words
  }

  /// The time; nil where the visible words have changed, or the remark does not say a whole time.
  static func read(_ remark: Remark?, visible: String, zone: String) -> FuzzyTime? {
    guard let remark, let quoted = remark.quoted.first, quoted.utf8.elementsEqual(visible.utf8) else {
      return nil
    }
    let spans = remark.plain.compactMap { span($0[...]) }
    let margins = remark.plain.compactMap { $0.utf8.first == UInt8(ascii: "~") ? span($0.dropFirst()) : nil }
    guard let precision = remark.plain.compactMap({ FuzzyTime.Precision(rawValue: $0) }).first,
      (precision == .unknown) == spans.isEmpty
    else { return nil }
    return FuzzyTime(
      typed: remark.quoted.dropFirst().first ?? visible, earliest: spans.first?.from,
      latest: spans.first?.to, precision: precision, approximate: remark.plain.contains("approximate"),
      zone: remark.named("zone") ?? zone,
      margin: margins.first.map { FuzzyTime.Margin(earliest: $0.from, latest: $0.to) },
      extent: remark.plain.compactMap { FuzzyTime.Extent(rawValue: $0) }.first ?? .moment)
  }

  static func span(_ from: Date, _ to: Date) -> String { "\(from.spelled)/\(to.spelled)" }

  /// From and to, in this order.
  static func span(_ text: Substring) -> (from: Date, to: Date)? {
    let parts = text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    guard parts.count == 2, let from = Date.spelled(parts[0]), let to = Date.spelled(parts[1]), from <= to
    else { return nil }
    return (from, to)
  }
}
