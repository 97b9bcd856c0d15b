import Foundation
import Interchange

/// The page on which protocols are taken over.
struct ImportsView: View {
  static let template = "imports/imports"
  let fields: Fields

  init(zone: String, _ words: Words) {
    var said = words.under("import.")
    said["zipTooLarge"] = words(
      "import.fileTooLarge", ["most": String(ZippedProtocol.largest / 1_000_000)])
    said["documentTooLarge"] = words(
      "import.fileTooLarge", ["most": String(DocumentFile.largest / 1_000_000)])
    said["fileTooLarge"] = words("import.fileTooLarge", ["most": String(Imports.largest / 1_000_000)])
    fields = [
      "zone": zone, "largest": String(Imports.largest),
      "largestZip": String(ZippedProtocol.largest), "largestDocument": String(DocumentFile.largest),
      "scriptWords": Words.script(said),
    ]
  }
}
