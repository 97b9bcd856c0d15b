import Foundation
import Postmortems

/// What administrators settle for everybody.
package struct WorkspaceSettings: Hashable, Sendable {
  /// What the organisation is called on its pages; empty until set.
  package var name: String
  /// The time zone of new postmortems: its IANA name, UTC until set.
  package var zone: String
  /// The language where neither account nor browser asks for one.
  package var language: Language

  package init(name: String = "", zone: String = "UTC", language: Language = .en) {
    self.name = name
    self.zone = zone
    self.language = language
  }

  /// The longest name, in UTF-16 code units.
  package static let longestName = 100

  /// The same, if it may be kept: the name a single line or empty, the zone one that is known.
  package func checked() throws -> WorkspaceSettings {
    let isBlank = name.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    let line = isBlank ? "" : try Wording.line(name, atMost: WorkspaceSettings.longestName)
    guard WorkspaceSettings.isZone(zone) else { throw AccountRefusal.unknownZone }
    return WorkspaceSettings(name: line, zone: zone, language: language)
  }

  /// Whether it names a zone of the IANA database, such as Europe/Berlin, or UTC. Abbreviations are no zones.
  package static func isZone(_ name: String) -> Bool {
    name.utf8.elementsEqual("UTC".utf8)
      || name.utf8.contains(UInt8(ascii: "/")) && name.utf8.count <= 100 && !name.utf8.starts(with: "/".utf8)
        && !name.contains("..") && TimeZone(identifier: name) != nil
  }
}
