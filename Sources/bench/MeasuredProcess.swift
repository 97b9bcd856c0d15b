import Foundation

/// A program that ran to its end, and what it took.
struct MeasuredProcess {
  let seconds: Double
  /// Of all its threads, in user and kernel mode.
  let cpuSeconds: Double
  /// The most memory that it held at once, in bytes.
  let peakMemory: Int
  let output: Data

  /// - Throws: `ProgramFailed` where it cannot be started or ends with another status than 0.
  init(_ executable: String, _ arguments: [String], output file: URL) throws {
    let clock = ContinuousClock()
    let began = clock.now
    let process = try MeasuredProcess.spawn(executable, arguments, output: file.path)
    var (status, usage) = (Int32(0), rusage())
    guard wait4(process, &status, 0, &usage) == process, status == 0 else {
      throw ProgramFailed(executable: executable)
    }
    seconds = (clock.now - began).seconds
    cpuSeconds = MeasuredProcess.seconds(usage.ru_utime) + MeasuredProcess.seconds(usage.ru_stime)
    peakMemory = usage.ru_maxrss * 1_024
    output = try Data(contentsOf: file)
  }

  private static func spawn(_ executable: String, _ arguments: [String], output: String) throws -> pid_t {
    var words = ([executable] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
    var process: pid_t = 0
    guard posix_spawn(&process, executable, &files, nil, words, environ) == 0 else {
      throw ProgramFailed(executable: executable)
    }
    return process
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

/// A measured program did not do what it was measured for.
struct ProgramFailed: Error, CustomStringConvertible {
  let executable: String

  var description: String { "\(executable) failed. Is it built? bin/bench builds it." }
}
