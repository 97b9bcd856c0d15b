import Foundation

/// The folder in which a workspace lies: one database, and the lock that says who writes.
struct DataFolder {
  let url: URL

  /// The folder at `path`, made where it is missing. What lies in it is for this user alone: the restricted
  /// postmortems are in there too.
  init(_ path: String) throws {
    url = URL(filePath: path, directoryHint: .isDirectory)
    umask(0o077)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      throw Failure("\(path) is a file, where a data folder is meant.")
    }
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw Failure("The data folder \(path) cannot be made.")
    }
  }

  var databasePath: String { DataFolder.databasePath(in: url.path(percentEncoded: false)) }

  /// Where the database of a folder lies, whether there is one or not.
  static func databasePath(in folder: String) -> String {
    URL(filePath: folder, directoryHint: .isDirectory).appending(path: "nachlese.sqlite").path(
      percentEncoded: false)
  }

  /// Takes the folder for writing, until the lock is released or the process ends. Commands that write at this moment
  /// are waited for; they take a moment each.
  /// - Throws: `FolderInUse` where a server runs on it.
  func lock(_ holder: Holder) throws -> FolderLock {
    let path = url.appending(path: "nachlese.lock").path(percentEncoded: false)
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Failure("The data folder cannot be written: \(path).") }
    let lock = FolderLock(file: file)
    for _ in 0..<DataFolder.attempts {
      if flock(file, LOCK_EX | LOCK_NB) == 0 {
        lock.name(holder)
        return lock
      }
      if lock.holder == .server { throw FolderInUse(path: url.path(percentEncoded: false)) }
      usleep(20_000)
    }
    throw Failure("Other commands have been writing to the data folder for ten seconds. Try again.")
  }

  /// Who holds the folder.
  enum Holder: UInt8 {
    case server = 0x73
    case command = 0x63
  }

  // Ten seconds.
  private static let attempts = 500
}

/// The right to write in a data folder.
struct FolderLock: ~Copyable {
  fileprivate let file: Int32

  /// Whoever wrote their name into the file last.
  fileprivate var holder: DataFolder.Holder? {
    var byte: UInt8 = 0
    return pread(file, &byte, 1, 0) == 1 ? DataFolder.Holder(rawValue: byte) : nil
  }

  fileprivate func name(_ holder: DataFolder.Holder) {
    var byte = holder.rawValue
    _ = pwrite(file, &byte, 1, 0)
  }

  /// Gives the folder free; whoever goes without saying so does it too.
  consuming func release() {}

  deinit { close(file) }
}

/// Somebody else writes in the folder.
struct FolderInUse: Error, CustomStringConvertible {
  let path: String

  var description: String {
    "A server is running on \(path); use --server URL --token T instead of --data."
  }
}
