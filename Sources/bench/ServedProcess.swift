import Foundation

/// A server process while it runs, and what it takes.
struct ServedProcess {
  private let process: Process

  init(_ executable: String, _ arguments: [String]) throws {
    process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  var id: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }

  /// Asks it to end, and waits until it has.
  func end() {
    process.terminate()
    process.waitUntilExit()
  }

  func kill() {
    Foundation.kill(id, SIGKILL)
    process.waitUntilExit()
  }

  /// What all its threads have taken so far (proc(5), stat: utime and stime).
  func cpuSeconds() throws -> Double {
    let line = try String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
    let fields = line[(line.lastIndex(of: ")") ?? line.startIndex)...].split(separator: " ")
    let ticks = (Double(fields[12]) ?? 0) + (Double(fields[13]) ?? 0)
    return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// What it holds in memory now, in bytes (proc(5), status: VmRSS).
  func memory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1_024
  }
}
