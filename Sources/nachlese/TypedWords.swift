import ArgumentParser

/// What was typed behind the name of the program, byte by byte: once they are strings, bytes that are no text have
/// been replaced, and something would be kept that nobody wrote.
enum TypedWords {
  /// Refuses bytes that are no UTF-8.
  static func refuseUnreadable() throws {
    for place in 1..<max(1, Int(CommandLine.argc)) {
      guard let word = CommandLine.unsafeArgv[place], String(validatingCString: word) == nil else { continue }
      throw ValidationError("“\(shown(String(cString: word)))” is no text in UTF-8.")
    }
  }

  // What could not be read shows as a question mark, on terminals of any encoding.
  private static func shown(_ mended: String) -> String {
    String(mended.replacing("\u{FFFD}", with: "?").prefix(60))
  }
}
