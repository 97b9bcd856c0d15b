import NIOCore

/// What all listeners of one loop heard, and how long after it was due.
final class HeardEdits {
  let load: LiveLoad
  /// When the first edit of all is due.
  var start = NIODeadline.distantFuture
  private(set) var latencies: [Int64] = []
  private(set) var open = 0
  /// Of all messages about edits together.
  private(set) var bytes = 0

  init(_ load: LiveLoad) {
    self.load = load
    latencies.reserveCapacity(load.listeners * load.editsEach * load.writers)
  }

  func opened() { open += 1 }

  /// - Parameter size: of the message, in bytes.
  func heard(_ name: some Collection<UInt8>, size: Int, at now: NIODeadline) {
    guard let (writer, counter) = WriterName.read(name), (1...load.editsEach).contains(counter) else {
      return
    }
    bytes += size
    latencies.append((now - (start + load.due(writer: writer, counter: counter))).nanoseconds)
  }
}
