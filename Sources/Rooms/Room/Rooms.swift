import Foundation
import Logging
import Postmortems
import ServiceLifecycle
import Storage

/// All open rooms: opened on demand, let go when nobody has been there for a while.
///
/// `run` owns their long-lived tasks; when it is asked to stop, every stream ends, what had begun is made durable, and
/// then it returns.
package actor Rooms<Channel: Hashable & Sendable, Message: Sendable>: Service {
  package typealias Render = @Sendable (News, Channel) -> Message?

  /// How long an empty room is kept, in seconds.
  static var idlePause: TimeInterval { 60 }
  /// How often listeners hear that the line is alive, in seconds.
  static var beatPause: Int { 10 }

  private let store: PostmortemStore
  private let committer: Committer
  private let clock: @Sendable () -> Date
  private let log: Logger
  private let render: Render

  private var open: [PostmortemID: Room<Channel, Message>] = [:]
  private var opening: [PostmortemID: Task<Room<Channel, Message>?, any Error>] = [:]
  private var stopping = false
  private let opened: AsyncStream<Room<Channel, Message>>
  private let toRun: AsyncStream<Room<Channel, Message>>.Continuation

  package init(
    _ store: PostmortemStore, _ committer: Committer, clock: @escaping @Sendable () -> Date, log: Logger,
    render: @escaping Render
  ) {
    self.store = store
    self.committer = committer
    self.clock = clock
    self.log = log
    self.render = render
    (opened, toRun) = AsyncStream.makeStream()
  }

  /// The room of a postmortem; nil where there is no such postmortem.
  package func room(_ id: PostmortemID) async throws -> Room<Channel, Message>? {
    if let room = open[id], await !room.isClosed { return room }
    if stopping { throw OutcomeUnknown() }
    if let under = opening[id] { return try await under.value }
    let task = Task { try await self.load(id) }
    opening[id] = task
    defer { opening[id] = nil }
    return try await task.value
  }

  /// Settles what an earlier process left behind: texts that the projections do not know yet.
  package func settleWhatLags() async throws {
    for id in try await store.lagging() {
      guard let stored = try await store.load(id) else { continue }
      _ = try await committer.commit(try store.settle(stored, at: stored.postmortem.openedAt))
    }
  }

  package func run() async throws {
    await withTaskGroup(of: Part.self) { group in
      group.addTask { await self.keepTime() }
      group.addTask { await self.closeWhenAsked() }
      group.addTask { await self.runRooms() }
      // Only the rooms' end counts: the clock would go on for ever.
      while let part = await group.next(), part != .rooms {}
      group.cancelAll()
    }
  }

  /// Ends every stream and makes durable what had begun; `run` returns when that is done.
  package func close() async {
    stopping = true
    for room in open.values { await room.close() }
    toRun.finish()
  }

  private enum Part { case clock, close, rooms }

  private func runRooms() async -> Part {
    await withTaskGroup { group in
      for await room in opened { group.addTask { await room.run() } }
    }
    return .rooms
  }

  private func closeWhenAsked() async -> Part {
    // Thrown where the whole process is being cancelled; closing is right then too.
    do { try await gracefulShutdown() } catch { log.debug("The rooms are cancelled.") }
    await close()
    return .close
  }

  private func load(_ id: PostmortemID) async throws -> Room<Channel, Message>? {
    let answers = await open[id]?.answers ?? AnswerBook()
    guard let stored = try await store.load(id), !stopping else { return nil }
    let room = Room(
      stored, store: store, committer: committer, seed: .random(in: .min ... .max), remembering: answers,
      clock: clock, log: log, render: render)
    open[id] = room
    toRun.yield(room)
    return room
  }

  /// Ticks once a second, beats every ten, and lets idle rooms go.
  private func keepTime() async -> Part {
    var seconds = 0
    while !Task.isCancelled {
      // Cancelled only when the rooms stop; the loop's own condition then ends it.
      do { try await Task.sleep(for: .seconds(1)) } catch { return .clock }
      seconds += 1
      for (id, room) in open {
        await room.tick()
        if seconds % Self.beatPause == 0 { await room.beat() }
        if await room.isIdle(for: Self.idlePause) {
          await room.close()
          open[id] = nil
        } else if await room.isClosed {
          open[id] = nil
        }
      }
    }
    return .clock
  }
}
