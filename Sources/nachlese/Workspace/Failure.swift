import Foundation
import Interchange
import Postmortems
import Storage
import StorageSQLite
import Website

/// Why a command did not do what was asked, in one line for standard error.
struct Failure: Error, CustomStringConvertible {
  let description: String
  /// Whether whatever is asked next would fail in the same way.
  let isLasting: Bool

  init(_ description: String, isLasting: Bool = false) {
    self.isLasting = isLasting
    self.description = description.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// The line for any error, in the language of the terminal.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case is FolderInUse, is ImportRefusal, is Rendering.Missing, is Catalogues.Mismatch:
      self.init(String(describing: error))
    case let trouble as DatabaseTrouble: self.init(trouble.sentence)
    case let failed as CommitFailed: self.init(failed.cause)
    case SiteMistake.publicURL(let typed):
      self.init(
        "--public-url \(typed): an address such as https://postmortems.example is meant, without a path.")
    case SiteMistake.trustedProxy(let typed):
      self.init("--trusted-proxy \(typed): an address or a network such as 10.0.0.0/8 is meant.")
    case is NewerSchema: self.init("A newer release of Nachlese wrote this data folder.")
    case is DecodingError:
      self.init("The database in the data folder holds something that this release cannot read.")
    case let error as CocoaError: self.init(error.localizedDescription)
    // Never the error itself: what it describes may hold statements, names of our types or what somebody wrote.
    default: self.init(Failure.sentence(error))
    }
  }

  private static func sentence(_ error: any Error) -> String {
    do {
      return Problem(error).sentence(try Rendering().catalogues[language])
    } catch {
      return Problem(error).name
    }
  }

  private static var language: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return locale.hasPrefix("de") ? .de : .en
  }

  /// Runs a command's work, and says in one line what went wrong.
  static func told<Result>(_ work: () async throws -> Result) async throws -> Result {
    do { return try await work() } catch { throw Failure(error) }
  }
}
