import Foundation
import NIOCore
import NIOPosix

/// The same load on a pycrdt-websocket server (the state of the art in Python and Rust), over its own protocol: updates
/// of a shared document in binary WebSocket frames (RFC 6455; y-protocols, sync message 2).
struct PeerRun {
  let load: LiveLoad
  /// The Python that has what `bench/peer/requirements.txt` names.
  let python: String
  let scripts: String
  let port: Int

  /// - Returns: how long after it was due each listener heard of each update, and how many were not heard of.
  func measure(in folder: URL) async throws -> (deliveries: Latencies, undelivered: Int, cpuSeconds: Double) {
    let file = folder.appending(path: "updates")
    _ = try MeasuredProcess(
      python, ["\(scripts)/updates.py", "\(load.writers)", "\(load.editsEach)", file.path],
      output: folder.appending(path: "output"))
    let frames = try PeerFrames(contentsOf: file, load)
    let process = try ServedProcess(python, ["\(scripts)/server.py", "\(port)"])
    defer { process.kill() }
    try await process.untilListening(port: port)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
    let (listening, writing) = (group.next(), group.next())
    let heard = NIOLoopBoundBox.makeBoxSendingValue(HeardEdits(load), eventLoop: listening)
    let ears = try await listen(heard, on: listening)
    let cpu = try process.cpuSeconds()
    let start = NIODeadline.now() + .milliseconds(300)
    try await listening.submit { heard.value.start = start }.get()
    let pens = try await write(frames, from: start, on: writing)
    let expected = load.listeners * load.editsEach * load.writers
    try await Task.sleep(for: .seconds(load.seconds))
    try await Patience.wait(upTo: 10) {
      try await listening.submit { heard.value.latencies.count >= expected }.get()
    }
    let took = try process.cpuSeconds() - cpu
    let latencies = try await listening.submit { heard.value.latencies }.get()
    for channel in ears + pens { channel.close(promise: nil) }
    try await group.shutdownGracefully()
    return (Latencies(latencies), expected - latencies.count, took)
  }

  private var handshake: String {
    """
    GET /room HTTP/1.1\r
    Host: 127.0.0.1:\(port)\r
    Upgrade: websocket\r
    Connection: Upgrade\r
    Sec-WebSocket-Key: bmFjaGxlc2UgYmVuY2ggIQ==\r
    Sec-WebSocket-Version: 13\r
    \r\n
    """
  }

  private func listen(_ heard: NIOLoopBoundBox<HeardEdits>, on loop: any EventLoop) async throws
    -> [any Channel]
  {
    let handshake = handshake
    let bootstrap = ClientBootstrap(group: loop).channelInitializer { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(PeerListener(handshake, heard.value))
      }
    }
    var ears: [any Channel] = []
    while ears.count < load.listeners {
      ears.append(try await bootstrap.connect(host: "127.0.0.1", port: port).get())
      let count = ears.count
      if count % 50 == 0 || count == load.listeners {
        try await Patience.wait(upTo: 30) { try await loop.submit { heard.value.open >= count }.get() }
      }
    }
    return ears
  }

  private func write(_ frames: PeerFrames, from start: NIODeadline, on loop: any EventLoop) async throws
    -> [any Channel]
  {
    var pens: [any Channel] = []
    for writer in 0..<load.writers {
      let pen = try await ClientBootstrap(group: loop).channelOption(.tcpOption(.tcp_nodelay), value: 1)
        .connect(host: "127.0.0.1", port: port).get()
      try await pen.writeAndFlush(ByteBuffer(string: handshake))
      pens.append(pen)
      let load = load
      try await loop.submit {
        for (index, frame) in frames.of(writer).enumerated() {
          loop.scheduleTask(deadline: start + load.due(writer: writer, counter: index + 1)) {
            pen.writeAndFlush(frame, promise: nil)
          }
        }
      }.get()
    }
    return pens
  }
}

/// The frames that each writer sends.
struct PeerFrames: Sendable {
  private var frames: [[ByteBuffer]] = []

  init(contentsOf file: URL, _ load: LiveLoad) throws {
    var bytes = ByteBuffer(bytes: try Data(contentsOf: file))
    for _ in 0..<load.writers {
      frames.append(
        (0..<load.editsEach).compactMap { _ in
          bytes.readInteger(endianness: .little, as: UInt32.self).flatMap { bytes.readSlice(length: Int($0)) }
            .map(PeerFrames.frame)
        })
    }
  }

  func of(_ writer: Int) -> [ByteBuffer] { frames[writer] }

  // A mask of zeros leaves the bytes as they are; a client has to have one.
  private static func frame(_ update: ByteBuffer) -> ByteBuffer {
    var message = ByteBuffer(bytes: [0, 2])
    var length = update.readableBytes
    while length > 0x7F {
      message.writeInteger(UInt8(length & 0x7F | 0x80))
      length >>= 7
    }
    message.writeInteger(UInt8(length))
    message.writeImmutableBuffer(update)
    var frame = ByteBuffer(bytes: [0x82])
    if message.readableBytes < 126 {
      frame.writeInteger(UInt8(message.readableBytes) | 0x80)
    } else {
      frame.writeInteger(UInt8(126 | 0x80))
      frame.writeInteger(UInt16(message.readableBytes))
    }
    frame.writeInteger(UInt32(0))
    frame.writeImmutableBuffer(message)
    return frame
  }
}

/// One listener of a peer: it looks for the names of edits, wherever they stand in what comes.
final class PeerListener: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let handshake: String
  private let heard: HeardEdits
  private var rest = ByteBuffer()
  private var isOpen = false

  init(_ handshake: String, _ heard: HeardEdits) { (self.handshake, self.heard) = (handshake, heard) }

  func channelActive(context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: handshake)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let now = NIODeadline.now()
    var bytes = unwrapInboundIn(data)
    if !isOpen {
      isOpen = true
      heard.opened()
    }
    rest.writeBuffer(&bytes)
    let read = rest.withUnsafeReadableBytes { bytes in
      var from = 0
      while let key = Bytes.find("\"by\":\"", in: bytes, from: from),
        let end = Bytes.find("\"", in: bytes, from: key + 6)
      {
        heard.heard(bytes[(key + 6)..<end], size: end - key, at: now)
        from = end + 1
      }
      return max(from, bytes.count - 60)
    }
    rest.moveReaderIndex(forwardBy: read)
    rest.discardReadBytes()
  }
}
