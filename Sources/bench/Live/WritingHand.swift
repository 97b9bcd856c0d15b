import Foundation
import NIOCore
import NIOHTTP1

/// One writer: types into a text of its own, an edit after the other, each at its moment or as soon as the one before it
/// is answered.
final class WritingHand: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let writer: Int
  private let load: LiveLoad
  private let address: LiveAddress
  private var start = NIODeadline.distantFuture
  private var pen: Pen
  private var due = 0
  private var length = 0
  private var isWaiting = false
  private var body = ByteBuffer()
  private var context: ChannelHandlerContext?
  private(set) var latencies: [Int64] = []
  private(set) var refused = 0
  private let done: EventLoopPromise<Void>

  init(_ writer: Int, _ load: LiveLoad, _ address: LiveAddress, done: EventLoopPromise<Void>) {
    (self.writer, self.load, self.address, self.done) = (writer, load, address, done)
    pen = Pen(client: WriterName.of(writer))
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
    guard !isWaiting, pen.counter < due, let context else { return }
    isWaiting = true
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
    let word = "w\(pen.counter + 1) "
    defer { length += word.utf16.count }
    return pen.order(Pen.typing(word, behind: length, in: address.text(writer)))
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
    latencies.append(
      (NIODeadline.now() - (start + load.due(writer: writer, counter: pen.counter))).nanoseconds)
    isWaiting = false
    // The bare broadcast has no revisions to answer with.
    if let answer = try? JSONDecoder().decode(Pen.Answer.self, from: Data(body.readableBytesView)) {
      pen.answered(answer)
    }
    if pen.counter == load.editsEach { return done.succeed() }
    sendIfFree()
  }
}
