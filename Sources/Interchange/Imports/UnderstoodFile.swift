import Foundation
import Postmortems

/// A file that was read, and is no postmortem yet. Reading takes the longest and asks nothing of other files, so that
/// many can be read at once; only then does it matter whom the workspace knows by now.
package struct UnderstoodFile: Sendable {
  private enum Form {
    /// What comes home says all there is: nothing has to be guessed, and nothing corrected.
    case own(FormatFile, lines: [Substring])
    case document(DocumentFile)
    case foreign(Found)
  }

  private let form: Form

  /// As `Imports.read`; of the context everything counts but the people.
  package init(file: String, text: String, _ context: ImportContext, corrections: ImportCorrections)
    throws(ImportRefusal)
  {
    guard !text.utf8.contains(0) else { throw .notText }
    if DocumentFile.isOne(text) {
      form = .document(try DocumentFile(text))
      return
    }
    guard text.utf8.count <= Imports.largest else { throw .tooLarge }
    guard let zone = TimeZone(identifier: context.zone) else { throw .unknownZone }
    let source = try SourceText(text, TimeContext(zone: zone, now: context.now))
    guard !source.isBlank else { throw .empty }
    if let own = try FormatFile(source.lines) {
      form = .own(own, lines: source.lines)
    } else {
      form = .foreign(try ProtocolReading.read(source, file: file, context).corrected(by: corrections))
    }
  }

  /// What comes of it in a workspace that knows the people of the context.
  package func imported(_ context: ImportContext, ids: inout some RandomNumberGenerator)
    throws(ImportRefusal) -> Imported
  {
    switch form {
    case .own(let file, let lines): return try OwnForm.imported(file, lines, context, ids: &ids)
    case .document(let file): return try OwnForm.imported(file, context, ids: &ids)
    case .foreign(let found):
      var draft = try Draft(found, context, ids: &ids)
      return try draft.filled(with: found, ids: &ids)
    }
  }
}
