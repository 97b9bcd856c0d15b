import HTTPTypes
import Logging
import Postmortems
import Storage
import StorageSQLite
import Synchronization
import Testing

@testable import Website

/// What the log says, however much it is asked to say.
struct LogTests {
  @Test(arguments: [false, true]) func `nothing secret is ever logged`(live: Bool) async throws {
    let log = CapturedLog()
    var logger = Logger(label: "test") { _ in log }
    logger.logLevel = .trace
    try await TestSite().visited(live: live, logger: logger) { (site, guest) async throws in
      let lena = try await site.signedIn(guest)
      let program = try await site.program(guest)
      let link = try await site.invitation().text
      var secrets = [
        link, TestSite.password, TestSite.code, program.bearer ?? "", "do not tell", "wrong one",
      ]
      secrets.append(String((lena.cookie ?? "").drop { $0 != "=" }.dropFirst()))
      let right: KeyValuePairs = ["email": "lena@brackmoor.example", "password": TestSite.password]
      _ = try await guest.post("/signin", right)
      _ = try await guest.post("/signin", ["email": "lena@brackmoor.example", "password": "wrong one"])
      _ = try await guest.post(
        "/invitations/\(link)", ["name": "A", "email": "a@b.example", "password": TestSite.password])
      _ = try await guest.get("/setup?code=\(TestSite.code)")
      _ = try await lena.get("/failure")
      _ = try await program.post("/api/v1/people", json: #"{"name": "do not tell", "x": }"#)
      _ = try await program.post("/api/v1/tokens", json: #"{"name": 7}"#)
      try site.database.close()
      _ = try await lena.get("/people")
      _ = try await program.get("/api/v1/people")
      let text = log.text
      #expect(text.contains("A request failed"))
      for secret in secrets { #expect(!secret.isEmpty && !text.contains(secret)) }
    }
  }
}

/// Keeps everything that is logged.
private final class CapturedLog: LogHandler, Sendable {
  private let lines = Mutex<[String]>([])

  var text: String { lines.withLock { $0.joined(separator: "\n") } }
  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  var logLevel: Logger.Level {
    get { .trace }
    set {}
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { nil }
    set { lines.withLock { $0.append("\(key): \(newValue.map { "\($0)" } ?? "")") } }
  }

  func log(event: LogEvent) {
    lines.withLock {
      $0.append(
        "\(event.level) \(event.message) \(event.metadata ?? [:]) \(event.error.map { "\($0)" } ?? "")")
    }
  }
}
