import Foundation
import Postmortems

/// Everybody who listens to a room. Each kind of listener (`Channel`: a page in German, a program …) has its message
/// made once, however many share it.
struct Audience<Channel: Hashable & Sendable, Message: Sendable> {
  typealias Render = @Sendable (News, Channel) -> Message?

  private struct Listener {
    let channel: Channel
    let reader: Participant
    let deliver: AsyncStream<Message>.Continuation
    let letGo: @Sendable () -> Void
  }

  /// How many messages a listener may lie behind before it is let go; it comes back and catches up.
  static var patience: Int { 512 }

  private let render: Render
  private var listeners: [Int: Listener] = [:]
  private var nextID = 0

  init(render: @escaping Render) { self.render = render }

  var isEmpty: Bool { listeners.isEmpty }
  var count: Int { listeners.count }

  /// Takes a listener in, whom `first` is told alone.
  mutating func join(
    _ channel: Channel, as reader: Participant, first: News?, letGo: @escaping @Sendable () -> Void
  ) -> (id: Int, stream: AsyncStream<Message>) {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Message.self, bufferingPolicy: .bufferingOldest(Self.patience))
    nextID += 1
    listeners[nextID] = Listener(channel: channel, reader: reader, deliver: continuation, letGo: letGo)
    if let message = first.flatMap({ render($0, channel) }) { continuation.yield(message) }
    return (nextID, stream)
  }

  mutating func leave(_ id: Int) { listeners.removeValue(forKey: id)?.deliver.finish() }

  /// Tells everybody. Whoever has fallen too far behind is let go rather than waited for.
  mutating func tell(_ news: News) {
    var messages: [Channel: Message?] = [:]
    for (id, listener) in listeners {
      let message = messages[listener.channel] ?? render(news, listener.channel)
      messages[listener.channel] = message
      guard let message else { continue }
      if case .dropped = listener.deliver.yield(message) {
        leave(id)
        listener.letGo()
      }
    }
  }

  /// Lets go whoever may no longer read, and tells them so.
  mutating func dismiss(unless mayRead: (Participant) -> Bool) {
    for (id, listener) in listeners where !mayRead(listener.reader) {
      if let message = render(.gone, listener.channel) { listener.deliver.yield(message) }
      leave(id)
    }
  }

  mutating func close() {
    for id in listeners.keys { leave(id) }
  }
}
