import Foundation

/// What a command says: results, one after the other.
enum StandardOutput {
  /// Writes a line at once, also into a pipe.
  static func line(_ text: String) { write(text + "\n") }

  /// Writes text as it is.
  static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Writes a line to standard error.
  static func note(_ text: String) { sketch(text + "\n") }

  /// Writes text to standard error as it is.
  static func sketch(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
