import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// A server process on a data folder, for as long as it is measured.
struct ServedFolder {
  let executable: String
  let folder: URL
  let port: Int

  /// Starts it, waits until `/readyz` answers 200, ends it, and says how many seconds that took.
  func untilReady() async throws -> Double {
    let clock = ContinuousClock()
    let began = clock.now
    let process = try ServedProcess(executable, ["serve", "--port", "\(port)", "--data", folder.path])
    try await ServedFolder.untilReady(port: port, process)
    let took = clock.now - began
    process.end()
    return took.seconds
  }

  /// Waits until `/readyz` answers 200.
  static func untilReady(port: Int, _ process: ServedProcess) async throws {
    try await wait(process) { try await isReady(port) }
  }

  /// Waits until somebody answers there, whatever it is.
  static func untilListening(port: Int, _ process: ServedProcess) async throws {
    try await wait(process) {
      do {
        try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
          .connect(host: "127.0.0.1", port: port).get().close()
        return true
      } catch { return false }
    }
  }

  private static func wait(_ process: ServedProcess, until isThere: () async throws -> Bool) async throws {
    let clock = ContinuousClock()
    let began = clock.now
    while try await !isThere() {
      guard process.isRunning, clock.now - began < .seconds(60) else { throw NotReady() }
      try await Task.sleep(for: .milliseconds(1))
    }
  }

  private static func isReady(_ port: Int) async throws -> Bool {
    let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/readyz")
    do {
      return try await HTTPClient.shared.execute(request, timeout: .seconds(5)).status == .ok
    } catch {
      return false
    }
  }
}

/// A server ended, or did not become ready within a minute.
struct NotReady: Error, CustomStringConvertible {
  var description: String { "The server did not become ready. Is it built? bin/bench builds it." }
}
