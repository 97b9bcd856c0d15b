import NIOCore
import NIOEmbedded
import Testing

@testable import Website

/// What a listener gets over the wire, and what becomes of one who does not read.
struct StreamWireTests {
  private func laid(head: String) throws -> (
    channel: EmbeddedChannel, wire: StreamWire, ended: EventLoopFuture<Void>
  ) {
    let channel = EmbeddedChannel()
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 80)).wait()
    let ended = channel.eventLoop.makePromise(of: Void.self)
    let wire = StreamWire(ended: ended)
    try channel.pipeline.syncOperations.addHandler(wire, position: .first)
    try channel.writeOutbound(IOData.byteBuffer(ByteBuffer(string: head)))
    _ = try channel.readOutbound(as: IOData.self)
    return (channel, wire, ended.futureResult)
  }

  private func sent(_ channel: EmbeddedChannel) throws -> String? {
    guard case .byteBuffer(let bytes)? = try channel.readOutbound(as: IOData.self) else { return nil }
    return String(buffer: bytes)
  }

  @Test func `a message is a chunk where the head says so, and as it is where it does not`() throws {
    let message = Broadcast([("change", "2-abc", "{}")])
    let text = "id: 2-abc\nevent: change\ndata: {}\n\n"
    let modern = try laid(head: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    modern.wire.send(message)
    #expect(try sent(modern.channel) == "\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n")
    let old = try laid(head: "HTTP/1.0 200 OK\r\nConnection: close\r\n\r\n")
    old.wire.send(message)
    #expect(try sent(old.channel) == text)
  }

  @Test func `a listener who does not read is torn away once a megabyte waits, and not before`() throws {
    let (channel, wire, ended) = try laid(head: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    channel.isWritable = false
    let message = Broadcast([("change", nil, String(repeating: "x", count: 100_000))])
    for _ in 0..<10 { wire.send(message) }
    #expect(channel.isActive)
    wire.send(message)
    #expect(!channel.isActive)
    try ended.wait()
  }

  @Test func `one who reads again in time stays`() throws {
    let (channel, wire, _) = try laid(head: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    let message = Broadcast([("change", nil, String(repeating: "x", count: 300_000))])
    for isWritable in [false, false, false, true, false, false, false] {
      channel.isWritable = isWritable
      wire.send(message)
    }
    #expect(channel.isActive)
  }

  @Test func `the end waits for nobody who does not read`() throws {
    let reading = try laid(head: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    reading.wire.end()
    reading.wire.send(Broadcast([("change", nil, "{}")]))
    #expect(try sent(reading.channel) == nil)
    #expect(reading.channel.isActive)
    try reading.ended.wait()
    let stuck = try laid(head: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    stuck.channel.isWritable = false
    stuck.wire.end()
    #expect(!stuck.channel.isActive)
  }
}
