import Foundation
import Postmortems

/// Everybody who listens to a room. Each kind of listener (`Channel`: a page in German, a program …) has its message
/// made once, however many share it.
struct Audience<Channel: Hashable & Sendable, Message: Sendable> {
  typealias Render = @Sendable (News, Channel) -> Message?

  private struct Listener {
    let channel: Channel
    let reader: Participant
    let outlet: Outlet<Message>
  }

  private let render: Render
  private var listeners: [Int: Listener] = [:]
  private var nextID = 0

  init(render: @escaping Render) { self.render = render }

  var isEmpty: Bool { listeners.isEmpty }
  var count: Int { listeners.count }

  /// The news in the words of a channel.
  func message(_ news: News, _ channel: Channel) -> Message? { render(news, channel) }

  /// Takes a listener in, who is told `first` alone.
  mutating func join(
    _ channel: Channel, as reader: Participant, first: [Message], _ outlet: Outlet<Message>
  ) -> Int {
    nextID += 1
    listeners[nextID] = Listener(channel: channel, reader: reader, outlet: outlet)
    for message in first { outlet.tell(message) }
    return nextID
  }

  /// Whether this one still listens.
  func has(_ id: Int) -> Bool { listeners[id] != nil }

  mutating func leave(_ id: Int) { listeners.removeValue(forKey: id)?.outlet.end() }

  /// What everybody will be told, made before it may be.
  func prepared(_ news: News) -> [Channel: Message] {
    Set(listeners.values.map(\.channel)).reduce(into: [:]) { $0[$1] = render(news, $1) }
  }

  /// Tells everybody, in the words that were prepared for it where they were.
  func tell(_ news: News, prepared: [Channel: Message] = [:]) {
    var messages: [Channel: Message?] = prepared.mapValues { $0 }
    for listener in listeners.values {
      let message = messages[listener.channel] ?? render(news, listener.channel)
      messages[listener.channel] = message
      if let message { listener.outlet.tell(message) }
    }
  }

  /// Lets go whoever may no longer read, and tells them so.
  mutating func dismiss(unless mayRead: (Participant) -> Bool) {
    for (id, listener) in listeners where !mayRead(listener.reader) {
      if let message = render(.gone, listener.channel) { listener.outlet.tell(message) }
      leave(id)
    }
  }

  mutating func close() {
    for id in listeners.keys { leave(id) }
  }
}
