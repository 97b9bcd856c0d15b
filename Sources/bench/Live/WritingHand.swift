import Foundation
import NIOCore
import NIOHTTP1

/// One writer: types into a text of its own, an edit after the other, each at its moment or as soon as the one before it
/// is answered.
final class WritingHand: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private struct Answer: Decodable {
    let revision: Int
    let tag: String
  }

  private let writer: Int
  private let load: LiveLoad
  private let address: LiveAddress
  private var start = NIODeadline.distantFuture
  private var sent = 0
  private var due = 0
  private var length = 0
  private var isWaiting = false
  private var base: String?
  private var body = ByteBuffer()
  private var context: ChannelHandlerContext?
  private(set) var latencies: [Int64] = []
  private(set) var refused = 0
  private let done: EventLoopPromise<Void>

  init(_ writer: Int, _ load: LiveLoad, _ address: LiveAddress, done: EventLoopPromise<Void>) {
    (self.writer, self.load, self.address, self.done) = (writer, load, address, done)
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }
  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func begin(at start: NIODeadline) {
    self.start = start
    schedule()
  }

  private func schedule() {
    guard due < load.editsEach, let context else { return }
    let moment = start + load.due(writer: writer, counter: due + 1)
    context.eventLoop.assumeIsolated().scheduleTask(deadline: moment) {
      self.due += 1
      self.sendIfFree()
      self.schedule()
    }
  }

  private func sendIfFree() {
    guard !isWaiting, sent < due, let context else { return }
    isWaiting = true
    sent += 1
    let body = ByteBuffer(string: edit())
    let head = HTTPRequestHead(
      version: .http1_1, method: .POST, uri: address.commands,
      headers: [
        "Host": "127.0.0.1:\(address.port)", "Authorization": "Bearer \(address.token)",
        "Accept": "application/json", "Content-Type": "application/json",
        "Content-Length": "\(body.readableBytes)",
      ])
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  private func edit() -> String {
    let word = "w\(sent) "
    let steps = length == 0 ? "[\"\(word)\"]" : "[\(length),\"\(word)\"]"
    length += word.utf16.count
    let seen = base.map { "\"base\":\"\($0)\"," } ?? ""
    return """
      {"client":"\(WriterName.of(writer))","counter":\(sent),\(seen)\
      "command":{"edit":{"text":"\(address.text(writer))","edit":\(steps)}}}
      """
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      body.clear()
      if head.status.code != 200 { refused += 1 }
    case .body(var bytes): body.writeBuffer(&bytes)
    case .end: answered()
    }
  }

  private func answered() {
    latencies.append((NIODeadline.now() - (start + load.due(writer: writer, counter: sent))).nanoseconds)
    isWaiting = false
    if let answer = try? JSONDecoder().decode(Answer.self, from: Data(body.readableBytesView)) {
      base = "\(answer.revision)-\(answer.tag)"
    }
    if sent == load.editsEach { return done.succeed() }
    sendIfFree()
  }
}
