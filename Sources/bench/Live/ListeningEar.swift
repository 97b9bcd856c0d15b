import NIOCore

/// One listener: reads its stream, message by message, and notes when it heard of which edit.
final class ListeningEar: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let request: String
  private let heard: HeardEdits
  private var rest = ByteBuffer()
  private var isOpen = false

  init(_ request: String, _ heard: HeardEdits) {
    self.request = request
    self.heard = heard
  }

  func channelActive(context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(string: request)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let now = NIODeadline.now()
    var bytes = unwrapInboundIn(data)
    if rest.readableBytes > 0 {
      rest.writeBuffer(&bytes)
    } else {
      rest = bytes
    }
    readMessages(at: now)
  }

  private func readMessages(at now: NIODeadline) {
    let read = rest.withUnsafeReadableBytes { bytes in
      var from = 0
      while let end = Bytes.find("\n\n", in: bytes, from: from) {
        message(UnsafeRawBufferPointer(rebasing: bytes[from..<end]), at: now)
        from = end + 2
      }
      return from
    }
    rest.moveReaderIndex(forwardBy: read)
    if rest.readableBytes == 0 { rest = ByteBuffer() } else { rest.discardReadBytes() }
  }

  private func message(_ bytes: UnsafeRawBufferPointer, at now: NIODeadline) {
    if !isOpen {
      isOpen = true
      heard.opened()
    }
    guard let key = Bytes.find("\"by\":\"", in: bytes, from: 0) else { return }
    heard.heard(bytes[(key + 6)...].prefix { $0 != UInt8(ascii: "\"") }, size: bytes.count + 2, at: now)
  }
}
