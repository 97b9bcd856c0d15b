import NIOCore
import NIOHTTP1
import NIOHTTPCompression

/// Keeps from the compressor what it cannot deal with.
///
/// It takes one answer for each request, in order, and stops the whole process when it sees another one: so an answer
/// that nobody asked for, which is what bytes that are no HTTP get on a connection, goes around it. And it knows
/// nothing of HEAD, whose answer must keep its length and have no body.
final class CompressionGate: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  /// The methods of the requests that have not been answered yet.
  private var asked = CircularBuffer<HTTPMethod>()
  private var isUnasked = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .head(let head) = unwrapInboundIn(data) { asked.append(head.method) }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    var part = unwrapOutboundIn(data)
    if case .head(var head) = part {
      let method = asked.popFirst()
      isUnasked = method == nil
      if method == .HEAD && !head.headers.contains(name: "Content-Encoding") {
        head.headers.add(name: "Content-Encoding", value: Compression.none)
        part = .head(head)
      }
    }
    if isUnasked, let beyond = beyondCompressor(context) {
      beyond.write(wrapOutboundOut(part), promise: promise)
    } else {
      context.write(wrapOutboundOut(part), promise: promise)
    }
  }

  // Writing from the compressor's own place passes it by.
  private func beyondCompressor(_ context: ChannelHandlerContext) -> ChannelHandlerContext? {
    try? context.pipeline.syncOperations.context(handlerType: HTTPResponseCompressor.self)
  }
}
