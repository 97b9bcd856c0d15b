import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// A load put on one server, and what came of it.
struct LiveRun: Sendable {
  let load: LiveLoad
  let address: LiveAddress

  /// What one writer measured.
  private struct Written: Sendable {
    let latencies: [Int64]
    let refused: Int
  }

  /// What was measured on the clients' side.
  struct Outcome: Sendable {
    let deliveries: Latencies
    let answers: Latencies
    let refused: Int
    let undelivered: Int
    /// What a message about an edit has on average.
    let messageBytes: Int
  }

  /// - Parameters:
  ///   - connected: called when all listeners are there, before the first edit.
  ///   - ended: called when the last edit was answered and heard of.
  func measure(connected: () throws -> Void, ended: () throws -> Void) async throws -> Outcome {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
    let (listening, writing) = (group.next(), group.next())
    let heard = NIOLoopBoundBox.makeBoxSendingValue(HeardEdits(load), eventLoop: listening)
    let ears = try await listen(heard, on: listening)
    let stalled = try await stall(on: listening)
    try connected()
    let start = NIODeadline.now() + .milliseconds(300)
    try await listening.submit { heard.value.start = start }.get()
    let writers = try await write(from: start, on: writing)
    let expected = load.listeners * load.editsEach * load.writers
    try await Patience.wait(upTo: 10) {
      try await listening.submit { heard.value.latencies.count >= expected }.get()
    }
    try ended()
    let (latencies, bytes) = try await listening.submit { (heard.value.latencies, heard.value.bytes) }.get()
    for ear in ears + stalled { ear.close(promise: nil) }
    try await group.shutdownGracefully()
    return Outcome(
      deliveries: Latencies(latencies), answers: Latencies(writers.flatMap(\.latencies)),
      refused: writers.reduce(0) { $0 + $1.refused }, undelivered: expected - latencies.count,
      messageBytes: bytes / max(latencies.count, 1))
  }

  /// Listens for a moment, while nobody writes.
  func visit() async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let loop = group.next()
    let heard = NIOLoopBoundBox.makeBoxSendingValue(HeardEdits(load), eventLoop: loop)
    for ear in try await listen(heard, on: loop) { try await ear.close() }
    try await group.shutdownGracefully()
  }

  // A hundred at a time: the system keeps only so many in front of the door.
  private func listen(_ heard: NIOLoopBoundBox<HeardEdits>, on loop: any EventLoop) async throws
    -> [any Channel]
  {
    var ears: [any Channel] = []
    let bootstrap = ClientBootstrap(group: loop).channelInitializer { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(ListeningEar(address.listening(), heard.value))
      }
    }
    while ears.count < load.listeners {
      let some = (ears.count..<min(ears.count + 100, load.listeners)).map { _ in
        bootstrap.connect(host: "127.0.0.1", port: address.port)
      }
      for ear in some { ears.append(try await ear.get()) }
      let count = ears.count
      try await Patience.wait(upTo: 20) { try await loop.submit { heard.value.open >= count }.get() }
    }
    return ears
  }

  private func stall(on loop: any EventLoop) async throws -> [any Channel] {
    var stalled: [any Channel] = []
    for _ in 0..<load.stalled {
      let channel = try await ClientBootstrap(group: loop).channelOption(.autoRead, value: false)
        .channelOption(.socketOption(.so_rcvbuf), value: 4_096)
        .connect(host: "127.0.0.1", port: address.port).get()
      try await channel.writeAndFlush(ByteBuffer(string: address.listening()))
      stalled.append(channel)
    }
    return stalled
  }

  private func write(from start: NIODeadline, on loop: any EventLoop) async throws -> [Written] {
    var writers: [(any Channel, EventLoopFuture<Written>)] = []
    for writer in 0..<load.writers {
      let done = loop.makePromise(of: Void.self)
      let channel = try await ClientBootstrap(group: loop).channelOption(.tcpOption(.tcp_nodelay), value: 1)
        .connect(host: "127.0.0.1", port: address.port).get()
      let outcome = loop.submit {
        let handler = WritingHand(writer, load, address, done: done)
        try channel.pipeline.syncOperations.addHTTPClientHandlers()
        try channel.pipeline.syncOperations.addHandler(handler)
        handler.begin(at: start)
        return NIOLoopBound(handler, eventLoop: loop)
      }.flatMap { handler in
        done.futureResult.map {
          Written(latencies: handler.value.latencies, refused: handler.value.refused)
        }
      }
      writers.append((channel, outcome))
    }
    var outcomes: [Written] = []
    for (channel, outcome) in writers {
      outcomes.append(try await outcome.get())
      channel.close(promise: nil)
    }
    return outcomes
  }
}
