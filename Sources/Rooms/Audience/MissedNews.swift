import Storage

/// Puts into words what those have missed who come back, one after the other and apart from the room: after an hour away
/// that takes longer than a turn, and nobody who writes waits for it. Many come back from one moment, after a restart say,
/// and share the words.
actor MissedNews<Channel: Hashable & Sendable, Message: Sendable> {
  /// From where to where somebody is brought, in which words.
  struct Way: Hashable, Sendable {
    let since: Stamp?
    let until: Stamp
    let channel: Channel
  }

  /// So many are remembered; each may be as large as a whole postmortem.
  private static var most: Int { 4 }

  private let render: @Sendable (News, Channel) -> Message?
  private var known: [(way: Way, message: Message?)] = []

  init(render: @escaping @Sendable (News, Channel) -> Message?) { self.render = render }

  func message(_ news: News, on way: Way) -> Message? {
    if let known = known.first(where: { $0.way == way }) { return known.message }
    let message = render(news, way.channel)
    // Nobody comes back to where the room has gone on from.
    known = known.filter { $0.way.until == way.until }.suffix(Self.most - 1) + [(way, message)]
    return message
  }
}
