import Postmortems

/// Why a file was not taken in, in one line.
package enum ImportRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case tooLarge
  case notText
  case empty
  /// It is a zip that cannot be read, or that does not hold one protocol.
  case badZip
  case noTimeline
  case unknownZone
  case textTooLong
  /// Its HTML is nested deeper than a page can be.
  case tooDeep
  /// No text has room for what this section says.
  case sectionTooLong(heading: String)
  /// It is in our own format, of a version that a later release writes.
  case unknownFormat
  case badFrontMatter
  /// It begins as one of our exports in JSON, and is no JSON.
  case badJSON
  /// It is JSON, and says at that place what no export says.
  case badDocument(place: String)
  /// It says that not everybody may read it, and not in a way that could be kept.
  case badRestriction
  /// What was typed for the day of an action item is none.
  case badDue(String)
  /// A rule of the postmortem stands against it.
  case refused(Refusal)

  package init(_ refusal: Refusal) {
    switch refusal {
    case .textTooLong: self = .textTooLong
    case .unknownZone: self = .unknownZone
    default: self = .refused(refusal)
    }
  }

  package var description: String {
    switch self {
    case .tooLarge: "The file is larger than \(Imports.largest / 1_000_000) MB."
    case .notText: "The file is no text, or in an encoding that is not read here."
    case .empty: "The file is empty."
    case .badZip: "The zip cannot be read, or does not hold exactly one protocol beside its pictures."
    case .noTimeline:
      "The file is no protocol: it has neither times in a table, a list or headings, nor the parts of a postmortem."
    case .unknownZone: "This time zone is not known. Names such as Europe/Berlin are meant."
    case .textTooLong: "A section is longer than \(Wording.longestText) characters."
    case .tooDeep: "The elements of the page are nested too deeply to be read."
    case .sectionTooLong(let heading):
      "Not even in parts is there room for the section \u{201C}\(heading)\u{201D}: a text holds \(Wording.longestText) characters."
    case .unknownFormat:
      "The file is in a version of the format that this release does not read."
    case .badFrontMatter: "The lines between --- at the top of the file are not readable as YAML."
    case .badJSON: "The file begins as JSON and cannot be read as such to its end."
    case .badDocument(let place): "An export to JSON says something else at this place: \(place)."
    case .badRestriction:
      "The restriction at the top of the file needs a reason and an end, such as 2024-05-01T12:00:00Z; without them everybody could read it."
    case .badDue(let typed): "This is no day: \u{201C}\(typed)\u{201D}. Days such as 2024-05-31 are meant."
    case .refused(let refusal): "The file breaks a rule of postmortems: \(refusal.name)."
    }
  }
}
