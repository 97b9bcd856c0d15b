import NIOCore

/// The connection of one listener, beneath the HTTP codec: what was spelled once for everybody leaves as it is, with no
/// task to wake and no way through the pipeline for each. That is most of what a delivery costs.
///
/// It is laid before the answer begins, and reads off its head how the body is framed (RFC 9112, 7.1).
final class StreamWire: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  /// How much may wait for a listener who does not read, in bytes, before the connection is torn away; the page comes
  /// back and catches up.
  static let patience = 1 << 20
  /// How long a listener may take nothing at all of what waits for it.
  static let pause = TimeAmount.seconds(30)

  private enum Framing { case unknown, chunked, bare }

  private var framing = Framing.unknown
  private var context: ChannelHandlerContext?
  private var behind = 0
  /// How much was waiting when it last took something, and when that was seen.
  private var waiting = (bytes: 0, since: NIODeadline.distantFuture)
  private var isOver = false
  private let ended: EventLoopPromise<Void>

  init(ended: EventLoopPromise<Void>) { self.ended = ended }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
    ended.succeed()
  }

  func channelInactive(context: ChannelHandlerContext) {
    ended.succeed()
    context.fireChannelInactive()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed? = event as? ChannelEvent { ended.succeed() }
    context.fireUserInboundEventTriggered(event)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if framing == .unknown, case .byteBuffer(let head) = unwrapOutboundIn(data) {
      let text = String(buffer: head).lowercased()
      framing = text.contains("transfer-encoding: chunked") ? .chunked : .bare
    }
    context.write(data, promise: promise)
  }

  func send(_ broadcast: Broadcast) {
    guard let context, !isOver, context.channel.isActive else { return }
    behind = context.channel.isWritable ? 0 : behind + broadcast.bytes.readableBytes
    guard behind <= StreamWire.patience, !isStuck(context.channel) else { return context.close(promise: nil) }
    let bytes = framing == .chunked ? broadcast.chunk : broadcast.bytes
    context.writeAndFlush(wrapOutboundOut(.byteBuffer(bytes)), promise: nil)
  }

  // What a page missed may be more than `patience`, and is sent at once; somebody on a slow line takes it bit by bit. Beats
  // come every ten seconds, so that this is looked at also while nothing happens.
  private func isStuck(_ channel: any Channel) -> Bool {
    if channel.isWritable {
      waiting.since = .distantFuture
      return false
    }
    let bytes = (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    if waiting.since == .distantFuture || bytes < waiting.bytes { waiting = (bytes, .now()) }
    return waiting.since + StreamWire.pause < .now()
  }

  /// Nothing more comes. A listener who does not read is not waited for.
  func end() {
    isOver = true
    if let context, !context.channel.isWritable { context.close(promise: nil) }
    ended.succeed()
  }
}
