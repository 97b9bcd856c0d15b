import Foundation
import Postmortems

/// One file of an import as programs hear of it: one JSON object in one line.
package struct ImportLine: Hashable, Sendable {
  package let file: String
  /// Of its postmortem, which was there before where it is said to be. A trial run makes none.
  package internal(set) var id: PostmortemID?
  package internal(set) var title: String?
  package internal(set) var rows = 0
  package internal(set) var vague: Int?
  package internal(set) var keptAsText: Int?
  /// The very same bytes have been imported before.
  package internal(set) var alreadyImported = false
  /// Another text has been imported from the same path; it was not overwritten.
  package internal(set) var changed = false
  /// The zone that was assumed, because the file states none.
  package internal(set) var zoneAssumed: String?
  /// The year that was assumed, likewise.
  package internal(set) var yearAssumed: Int?
  package internal(set) var winterNameInSummer = false
  /// Why it was refused.
  package internal(set) var error: String?

  /// What was understood of a file.
  ///
  /// - Parameter id: of the postmortem that came of it, now or before.
  package init(
    _ file: String, _ imported: Imported, id: PostmortemID?, alreadyImported: Bool = false,
    changed: Bool = false
  ) {
    self.file = file
    self.id = id
    self.alreadyImported = alreadyImported
    self.changed = changed
    title = imported.postmortem.title
    rows = imported.report.rows
    vague = imported.report.vague
    keptAsText = imported.report.account.keptAsText
    zoneAssumed = imported.report.zoneIsAssumed ? imported.postmortem.zone : nil
    yearAssumed = imported.report.yearAssumed
    winterNameInSummer = imported.report.hasWinterNameInSummer
  }

  /// A file that was refused.
  package init(_ file: String, error: String) {
    self.file = file
    self.error = error
  }

  package var isRefused: Bool { error != nil }
}
