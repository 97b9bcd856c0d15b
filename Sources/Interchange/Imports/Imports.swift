import Foundation
import Postmortems

/// Takes in what was written elsewhere. Which form a file has is seen by what is in it, never by its name.
package enum Imports {
  /// The largest file that is read, in bytes.
  package static let largest = 10_000_000

  /// The file's text, if it is one.
  package static func text(of bytes: [UInt8]) throws(ImportRefusal) -> String {
    guard bytes.count <= DocumentFile.largest else { throw .tooLarge }
    guard let text = TextEncoding.text(of: bytes) else { throw .notText }
    guard bytes.count <= largest || DocumentFile.isOne(text) else { throw .tooLarge }
    return text
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: its path as the reader knows it; without a heading it lends the title.
  ///   - corrections: what somebody who has seen the result of an earlier reading knows better.
  ///   - ids: where new ids come from.
  package static func read(
    file: String, text: String, _ context: ImportContext,
    corrections: ImportCorrections = ImportCorrections(),
    ids: inout some RandomNumberGenerator
  ) throws(ImportRefusal) -> Imported {
    try UnderstoodFile(file: file, text: text, context, corrections: corrections).imported(context, ids: &ids)
  }
}
