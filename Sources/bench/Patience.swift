/// Waits for what comes by itself.
enum Patience {
  static func wait(upTo seconds: Int, until isDone: () async throws -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while try await !isDone(), ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(20)) }
  }
}
