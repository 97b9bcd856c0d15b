import Foundation

/// How long the disk under a folder takes until it says that a page is safe, in milliseconds. Every durable figure
/// depends on it: some disks answer from a cache.
struct DiskWait {
  let p50: Double
  let p99: Double

  init(in folder: URL, times: Int = 200) throws {
    let path = folder.appending(path: "disk-wait").path
    let file = open(path, O_RDWR | O_CREAT, 0o600)
    guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
    defer {
      close(file)
      unlink(path)
    }
    let page = [UInt8](repeating: 1, count: 4_096)
    let clock = ContinuousClock()
    var waits: [Double] = []
    for number in 0..<times {
      let began = clock.now
      guard pwrite(file, page, page.count, off_t(number * page.count)) == page.count, fsync(file) == 0 else {
        throw CocoaError(.fileWriteUnknown)
      }
      waits.append((clock.now - began).seconds * 1e3)
    }
    waits.sort()
    (p50, p99) = (waits[times / 2], waits[times * 99 / 100])
  }
}
