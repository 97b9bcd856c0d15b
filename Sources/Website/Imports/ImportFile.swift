import Interchange
import Postmortems
import Storage

/// A file that is to be imported: read when it is its turn, and not before.
package struct ImportFile: Sendable {
  /// As whoever imports it knows it.
  package let file: String
  /// Counted from the folder that is imported, its name included; nil for a text without one.
  package let path: String?
  package let bytes: @Sendable () throws -> [UInt8]
  package var corrections = ImportCorrections()
  /// The pictures that its text leads to, by their paths.
  package var pictures: @Sendable (String) throws -> [String: StoredPicture] = { _ in [:] }

  package init(_ file: String, path: String?, bytes: @escaping @Sendable () throws -> [UInt8]) {
    self.file = file
    self.path = path
    self.bytes = bytes
  }
}

/// A file whose words are understood, and that is no postmortem yet.
struct OpenedFile: Sendable {
  let file: String
  let mark: ImportMark
  let understood: UnderstoodFile
  let pictures: [StoredPicture]

  init(_ file: ImportFile, _ context: ImportContext) throws {
    let bytes = try file.bytes()
    self.file = file.file
    mark = ImportMark(bytes, path: file.path)
    let text = try Imports.text(of: bytes)
    let brought = try file.pictures(text)
    pictures = Array(brought.values)
    understood = try UnderstoodFile(
      file: file.path ?? file.file,
      text: PictureLinks.brought(brought.compactMapValues(\.reference), into: text), context,
      corrections: file.corrections)
  }
}

/// A file that was read, and what it would become.
struct ReadFile: Sendable {
  let file: String
  let mark: ImportMark
  let imported: Imported
  /// Those whom it names and who may not be in the workspace yet.
  let people: [Person]
  let pictures: [StoredPicture]

  func line(_ standing: ImportStanding, isTrial: Bool) -> ImportLine {
    switch standing {
    case .new: ImportLine(file, imported, id: isTrial ? nil : imported.postmortem.id)
    case .alreadyImported(let id): ImportLine(file, imported, id: id, alreadyImported: true)
    case .changed(let id): ImportLine(file, imported, id: id, changed: true)
    }
  }
}
