import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// A server process on a data folder, for as long as it is measured.
struct ServedFolder {
  let executable: String
  let folder: URL
  let port: Int

  /// Starts it, waits until `/readyz` answers 200, ends it, and says how many seconds that took.
  func untilReady() async throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = ["serve", "--port", "\(port)", "--data", folder.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let clock = ContinuousClock()
    let began = clock.now
    try process.run()
    while try await !isReady() {
      guard process.isRunning, clock.now - began < .seconds(60) else {
        throw NotReady(executable: executable)
      }
      try await Task.sleep(for: .milliseconds(1))
    }
    let took = clock.now - began
    process.terminate()
    process.waitUntilExit()
    return took.seconds
  }

  private func isReady() async throws -> Bool {
    let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/readyz")
    do {
      return try await HTTPClient.shared.execute(request, timeout: .seconds(5)).status == .ok
    } catch {
      return false
    }
  }
}

/// The server ended, or did not become ready within a minute.
struct NotReady: Error, CustomStringConvertible {
  let executable: String

  var description: String { "\(executable) did not become ready. Is it built? bin/bench builds it." }
}
