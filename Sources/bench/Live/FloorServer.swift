import ArgumentParser
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// The floor beneath every figure: a server that only passes on what it gets, as large as Nachlese's messages are. It
/// decides nothing and keeps nothing.
struct FloorServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "floor", abstract: "Serve bare broadcasts, for bench live to compare with.",
    shouldDisplay: false)

  @Option(help: "The port to listen on.")
  var port: Int

  @Option(help: "How many bytes each message has.")
  var bytes: Int

  func run() async throws {
    FileLimit.raise()
    let group = MultiThreadedEventLoopGroup(numberOfThreads: System.coreCount)
    let floors = group.makeIterator().map { NIOLoopBoundBox.makeBoxSendingValue(Listening(), eventLoop: $0) }
    let channel = try await ServerBootstrap(group: group).serverChannelOption(.backlog, value: 4_096)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(FloorTurn(floors, bytes: bytes))
        }
      }.bind(host: "127.0.0.1", port: port).get()
    try await channel.closeFuture.get()
  }
}

/// Who listens on one loop.
final class Listening {
  var channels: [ObjectIdentifier: any Channel] = [:]
}

/// Answers a listener with a stream, and whatever else it gets with "taken" once it has told every listener.
final class FloorTurn: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let floors: [NIOLoopBoundBox<Listening>]
  private let bytes: Int
  private var body = ByteBuffer()
  private var isListener = false

  init(_ floors: [NIOLoopBoundBox<Listening>], bytes: Int) { (self.floors, self.bytes) = (floors, bytes) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      body.clear()
      isListener = head.method == .GET
    case .body(var part): body.writeBuffer(&part)
    case .end: if isListener { listen(context) } else { tell(context) }
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    own(context)?.channels[ObjectIdentifier(context.channel)] = nil
  }

  private func own(_ context: ChannelHandlerContext) -> Listening? {
    floors.first { $0.eventLoop === context.eventLoop }?.value
  }

  private func listen(_ context: ChannelHandlerContext) {
    let head = HTTPResponseHead(
      version: .http1_1, status: .ok, headers: ["Content-Type": "text/event-stream"])
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: ": open\n\n")))), promise: nil)
    own(context)?.channels[ObjectIdentifier(context.channel)] = context.channel
  }

  private func tell(_ context: ChannelHandlerContext) {
    let message = ByteBuffer(string: padded(name()))
    for floor in floors {
      floor.eventLoop.execute {
        for channel in floor.value.channels.values {
          channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(message)), promise: nil)
        }
      }
    }
    let answer = ByteBuffer(string: "{}")
    let head = HTTPResponseHead(version: .http1_1, status: .ok, headers: ["Content-Length": "2"])
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(answer))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  private func padded(_ name: String) -> String {
    let message = "event: change\ndata: {\"by\":\"\(name)\"}"
    return message + String(repeating: " ", count: max(0, bytes - message.utf8.count - 2)) + "\n\n"
  }

  // `{"client":"writer3","counter":17,…`
  private func name() -> String {
    let words = String(buffer: body).split(separator: "\"", maxSplits: 6)
    let counter = words.count > 6 ? words[6].dropFirst().prefix { $0.isNumber } : ""
    return words.count > 3 ? "\(words[3]):\(counter)" : ""
  }
}
