import Postmortems
import Rooms
import Storage

extension Room {
  /// A listener whose messages wait for their reader.
  func listen(_ channel: Channel, as reader: Participant, after stamp: Stamp?, knowing known: Stamp? = nil)
    async throws
    -> (listener: Int, stream: AsyncStream<Message>)
  {
    let (stream, continuation) = AsyncStream.makeStream(of: Message.self)
    let outlet = Outlet<Message>(tell: { continuation.yield($0) }, end: { continuation.finish() })
    return (try await listen(channel, as: reader, after: stamp, knowing: known, through: outlet), stream)
  }
}
