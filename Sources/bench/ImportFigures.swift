import Foundation

/// What one import of many files took.
struct ImportFigures {
  /// What is counted of a line that `nachlese import --json` prints.
  private struct Line: Decodable {
    let rows: Int
  }

  let files: Int
  let bytes: Int
  let rows: Int
  let process: MeasuredProcess

  init(files: Int, bytes: Int, _ process: MeasuredProcess) throws {
    self.files = files
    self.bytes = bytes
    self.process = process
    rows = try process.output.split(separator: UInt8(ascii: "\n")).reduce(0) { sum, line in
      sum + (try JSONDecoder().decode(Line.self, from: line).rows)
    }
  }

  private var filesPerSecond: Double { Double(files) / process.seconds }
  private var microsecondsPerRow: Double { process.seconds * 1e6 / Double(max(rows, 1)) }
  private var millisecondsPerFile: Double { process.seconds * 1e3 / Double(files) }

  func sentence(_ disk: DiskWait) -> String {
    """
    \(files) files, \(bytes / 1_000) KB, \(rows) rows: \(shown(process.seconds)) s, \(shown(filesPerSecond)) files/s, \
    \(shown(millisecondsPerFile)) ms a file, \(shown(microsecondsPerRow)) µs a row, \
    \(shown(process.cpuSeconds)) s of processors, \(process.peakMemory / 1_000_000) MB at most; \
    a wait for the disk: \(shown(disk.p50)) ms (median), \(shown(disk.p99)) ms (p99)
    """
  }

  func json(_ disk: DiskWait) -> String {
    """
    {"files":\(files),"bytes":\(bytes),"rows":\(rows),"seconds":\(shown(process.seconds)),\
    "filesPerSecond":\(shown(filesPerSecond)),"millisecondsPerFile":\(shown(millisecondsPerFile)),\
    "microsecondsPerRow":\(shown(microsecondsPerRow)),"cpuSeconds":\(shown(process.cpuSeconds)),\
    "peakMemory":\(process.peakMemory),"fsyncP50":\(shown(disk.p50)),"fsyncP99":\(shown(disk.p99))}
    """
  }

  private func shown(_ figure: Double) -> Double { (figure * 1_000).rounded() / 1_000 }
}
