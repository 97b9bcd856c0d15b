import Foundation

/// How often a server waits for its disk, counted by strace in a run of its own: whoever is watched so is slower.
struct CountedSyncs {
  let load: LiveLoad
  let executable: String

  /// Waits for each acknowledged command; nil where strace is missing or may not watch.
  func perAcknowledgement(in folder: URL) async throws -> Double? {
    let strace = "/usr/bin/strace"
    guard FileManager.default.isExecutableFile(atPath: strace) else { return nil }
    let server = try await LiveServer(executable, in: folder, writers: load.writers, port: 18_503)
    defer { server.process.end() }
    let report = folder.appending(path: "syncs")
    let watcher = try ServedProcess(
      strace,
      ["-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", report.path, "-p", "\(server.process.id)"])
    guard try await isWatched(server.process, by: watcher) else { return nil }
    let outcome = try await LiveRun(load: load, address: server.address).measure(connected: {}, ended: {})
    // It writes each line as it sees the call; asked to end it would not hear, since this process blocks signals.
    watcher.kill()
    let calls = try CountedSyncs.calls(in: String(contentsOf: report, encoding: .utf8))
    return outcome.answers.count == 0 ? nil : Double(calls) / Double(outcome.answers.count)
  }

  private func isWatched(_ process: ServedProcess, by watcher: ServedProcess) async throws -> Bool {
    for _ in 0..<100 where watcher.isRunning {
      let status = try String(contentsOfFile: "/proc/\(process.id)/status", encoding: .utf8)
      if !status.contains("TracerPid:\t0\n") { return true }
      try await Task.sleep(for: .milliseconds(50))
    }
    return false
  }

  // `4711 fdatasync(12) = 0`, or `<unfinished ...>` and a second line that says "resumed".
  private static func calls(in report: String) -> Int {
    report.split(separator: "\n").count { $0.contains("sync(") }
  }
}
