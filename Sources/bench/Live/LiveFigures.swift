import Foundation

/// What `bin/bench live` prints; times in milliseconds.
struct LiveFigures: Encodable {
  let listeners: Int
  let rate: Double
  let deliveries: Int
  let undelivered: Int
  let refused: Int
  let p50: Double?
  let p95: Double?
  let p99: Double?
  let ackP50: Double?
  let ackP99: Double?
  let cpuMicrosecondsPerDelivery: Double?
  let bytesPerListener: Int?
  let bytesPerMessage: Int
  var floorP50: Double?
  var floorP99: Double?
  var floorCpuMicrosecondsPerDelivery: Double?
  var peerP50: Double?
  var peerP99: Double?
  var peerUndelivered: Int?
  var peerCpuMicrosecondsPerDelivery: Double?
  let fsyncP50: Double
  let fsyncP99: Double
  var fsyncsPerAck: Double?

  init(_ load: LiveLoad, _ outcome: LiveRun.Outcome, _ taken: Taken, _ disk: DiskWait) {
    listeners = load.listeners
    rate = load.rate
    deliveries = outcome.deliveries.count
    (undelivered, refused) = (outcome.undelivered, outcome.refused)
    p50 = outcome.deliveries.percentile(50).map(rounded)
    p95 = outcome.deliveries.percentile(95).map(rounded)
    p99 = outcome.deliveries.percentile(99).map(rounded)
    ackP50 = outcome.answers.percentile(50).map(rounded)
    ackP99 = outcome.answers.percentile(99).map(rounded)
    cpuMicrosecondsPerDelivery = taken.cpuPerDelivery(outcome).map(rounded)
    bytesPerListener = load.listeners == 0 ? nil : taken.memory / load.listeners
    bytesPerMessage = outcome.messageBytes
    (fsyncP50, fsyncP99) = (rounded(disk.p50), rounded(disk.p99))
  }

  var json: String {
    get throws {
      var object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(self)) as? [String: Any] ?? [:]
      // What was not measured is said to be so.
      for key in LiveFigures.optional where object[key] == nil { object[key] = NSNull() }
      return String(
        decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
    }
  }

  private static let optional = [
    "p50", "p95", "p99", "ackP50", "ackP99", "cpuMicrosecondsPerDelivery", "bytesPerListener", "floorP50",
    "floorP99", "peerP50", "peerP99", "peerUndelivered", "peerCpuMicrosecondsPerDelivery", "fsyncsPerAck",
  ]

  var sentences: String {
    """
    \(listeners) listeners, \(rate) edits a second: \(deliveries) deliveries, \(undelivered) undelivered, \
    \(refused) refused
    heard of after \(shown(p50)) ms (median), \(shown(p95)) ms (p95), \(shown(p99)) ms (p99)
    acknowledged after \(shown(ackP50)) ms (median), \(shown(ackP99)) ms (p99); \
    \(shown(fsyncsPerAck)) waits for the disk each, of \(fsyncP50) ms (median), \(fsyncP99) ms (p99)
    \(shown(cpuMicrosecondsPerDelivery)) µs of processor a delivery, \(bytesPerListener ?? 0) bytes a listener
    a bare broadcast: \(shown(floorP50)) ms (median), \(shown(floorP99)) ms (p99), \
    \(shown(floorCpuMicrosecondsPerDelivery)) µs
    peer: \(shown(peerP50)) ms (median), \(shown(peerP99)) ms (p99), \
    \(shown(peerCpuMicrosecondsPerDelivery)) µs, \(peerUndelivered ?? 0) undelivered
    """
  }
}

/// What a server took while it was measured.
struct Taken {
  let cpuSeconds: Double
  /// What its listeners added, in bytes.
  let memory: Int

  func cpuPerDelivery(_ outcome: LiveRun.Outcome) -> Double? {
    outcome.deliveries.count == 0 ? nil : cpuSeconds * 1e6 / Double(outcome.deliveries.count)
  }
}

private func rounded(_ figure: Double) -> Double { (figure * 1_000).rounded() / 1_000 }
private func shown(_ figure: Double?) -> String { figure.map { "\($0)" } ?? "–" }
