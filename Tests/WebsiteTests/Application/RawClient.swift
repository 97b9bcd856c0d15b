import NIOCore
import NIOPosix

/// Sends bytes as they are and reads what comes back until the other side closes, or for two seconds.
struct RawClient {
  let port: Int

  func exchange(_ bytes: String) async throws -> String {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelOption(.allowRemoteHalfClosure, value: true)
      .connect(host: "localhost", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    let deadline = Task {
      try await Task.sleep(for: .seconds(2))
      try await channel.channel.close()
    }
    defer { deadline.cancel() }
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(ByteBuffer(string: bytes))
      var answer = ""
      do {
        for try await part in inbound { answer += String(buffer: part) }
      } catch is ChannelError {
        return answer
      } catch is IOError {
        return answer
      }
      return answer
    }
  }
}
