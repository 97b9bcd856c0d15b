import NIOCore
import Rooms

/// Our end of a listener's connection: from here messages go down its wire.
struct StreamEnd: Sendable {
  private let wire: NIOLoopBound<StreamWire>
  private let loop: any EventLoop
  private let ended: EventLoopFuture<Void>

  /// Lays a wire on a connection whose next answer is the stream.
  static func lay(on connection: any Channel) async throws -> StreamEnd {
    try await connection.eventLoop.submit {
      let ended = connection.eventLoop.makePromise(of: Void.self)
      let wire = StreamWire(ended: ended)
      do { try connection.pipeline.syncOperations.addHandler(wire, position: .first) } catch {
        ended.succeed()
        throw error
      }
      return StreamEnd(
        wire: NIOLoopBound(wire, eventLoop: connection.eventLoop), loop: connection.eventLoop,
        ended: ended.futureResult)
    }.get()
  }

  /// Messages go out in the order in which they are told, on the connection's own loop.
  var outlet: Outlet<Broadcast> {
    Outlet(
      tell: { message in loop.execute { wire.value.send(message) } },
      end: { loop.execute { wire.value.end() } })
  }

  /// Nothing that is told after this returns goes out.
  func close() async {
    // Thrown where the loop itself is gone, and with it the connection.
    do { try await loop.submit { wire.value.end() }.get() } catch { return }
  }

  /// Until nothing more is told, or nobody listens any more.
  func untilEnded() async {
    // It only ever succeeds.
    do { try await ended.get() } catch { return }
  }
}
