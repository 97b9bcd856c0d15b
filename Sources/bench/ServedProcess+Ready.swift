import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

extension ServedProcess {
  /// Waits until `/readyz` answers 200.
  func untilReady(port: Int) async throws {
    let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/readyz")
    try await wait {
      do {
        return try await HTTPClient.impatient.execute(request, timeout: .seconds(5)).status == .ok
      } catch {
        return false
      }
    }
  }

  /// Waits until somebody answers there, whatever it is.
  func untilListening(port: Int) async throws {
    try await wait {
      do {
        try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
          .connect(host: "127.0.0.1", port: port).get().close()
        return true
      } catch {
        return false
      }
    }
  }

  private func wait(until isThere: () async throws -> Bool) async throws {
    let clock = ContinuousClock()
    let began = clock.now
    while try await !isThere() {
      guard isRunning, clock.now - began < .seconds(60) else { throw NotReady() }
      try await Task.sleep(for: .milliseconds(1))
    }
  }
}

/// A server ended, or did not become ready within a minute.
struct NotReady: Error, CustomStringConvertible {
  var description: String { "The server did not become ready. Is it built? bin/bench builds it." }
}
