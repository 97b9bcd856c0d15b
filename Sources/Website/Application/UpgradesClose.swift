import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Ends the connection after a request that offers to switch protocols (h2c, WebSocket). We switch to none, and the
/// HTTP decoder stops reading behind such a request: the next one on the connection would wait for ever.
final class UpgradesClose: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private var closes = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(var head) = unwrapInboundIn(data), head.headerFields[.upgradeRequest] != nil else {
      context.fireChannelRead(data)
      return
    }
    closes = true
    head.headerFields[.upgradeRequest] = nil
    head.headerFields[.connection] = "close"
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard closes, case .head(var head) = unwrapOutboundIn(data) else {
      context.write(data, promise: promise)
      return
    }
    head.headerFields[.connection] = "close"
    context.write(wrapOutboundOut(.head(head)), promise: promise)
  }
}
