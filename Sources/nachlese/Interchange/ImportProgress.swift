import Foundation

/// How far an import of many files has come, on standard error: on a terminal one line that is written anew, elsewhere a
/// line for every hundred files.
struct ImportProgress {
  private let count: Int
  private var done = 0
  private let isTerminal = isatty(STDERR_FILENO) == 1

  init(of count: Int) { self.count = count }

  /// Wipes the line, for another one in its place.
  func makeRoom() {
    if isTerminal, done > 0 { StandardOutput.sketch("\r\u{1B}[K") }
  }

  mutating func advance() {
    done += 1
    guard done < count else { return }
    if isTerminal {
      StandardOutput.sketch("\(done) of \(count) files")
    } else if done % 100 == 0 {
      StandardOutput.note("\(done) of \(count) files")
    }
  }
}
