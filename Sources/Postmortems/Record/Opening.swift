import Foundation

/// The first thing that a journal says: that there is a postmortem, of what, and who opened it.
package struct Opening: Hashable, Sendable, Codable {
  package let id: PostmortemID
  package let title: String
  package let language: Language
  package let zone: String
  package let opener: PersonID?
  package let at: Date
  /// The group of alerts that it was opened for, as the program calls it that sends them.
  package let alertGroup: String?

  /// Opens a postmortem about `title`; a title is enough.
  package init(
    id: PostmortemID, title: String, language: Language, zone: String, opener: PersonID?, at now: Date,
    alertGroup: String? = nil
  ) throws(Refusal) {
    self.id = id
    self.title = try Wording.line(title)
    self.language = language
    self.zone = try Opening.known(zone)
    self.opener = opener
    at = now.wholeSecond
    self.alertGroup = if let alertGroup { try AlertGroup.read(alertGroup) } else { nil }
  }

  /// `zone` if there is a time zone of that name.
  static func known(_ zone: String) throws(Refusal) -> String {
    guard zone.utf8.count <= 64, TimeZone(identifier: zone) != nil else { throw .unknownZone }
    return zone
  }
}

extension Date {
  /// The whole second that this instant falls in; the journal knows no smaller unit.
  package var wholeSecond: Date { Date(timeIntervalSince1970: timeIntervalSince1970.rounded(.down)) }

  /// The same, counted since 1970.
  var seconds: Int64 { Int64(wholeSecond.timeIntervalSince1970) }
}
