import Foundation
import Postmortems
import Storage

/// The open postmortems that somebody may write in, to find the one that is meant where none is named.
struct OpenPostmortems {
  /// One of them.
  struct Entry {
    let id: PostmortemID
    let title: String
    /// Whether nobody has said yet when its incident was resolved.
    let isRunning: Bool
  }

  let entries: [Entry]

  /// The only one whose incident is not resolved.
  /// - Throws: a `Failure` that lists what may be meant.
  func onlyRunning() throws -> PostmortemID {
    let running = entries.filter(\.isRunning)
    if let only = running.first, running.count == 1 { return only.id }
    guard !entries.isEmpty else {
      throw Failure("There is no open postmortem. Open one: nachlese open \"what broke\".")
    }
    let reason =
      running.isEmpty
      ? "No open postmortem has an incident that is not resolved."
      : "The incidents of \(running.count) postmortems are not resolved."
    throw Failure(
      "\(reason) Put the id in front: nachlese log ID \"what happened\". \(list(running.isEmpty ? entries : running))"
    )
  }

  private func list(_ entries: [Entry]) -> String {
    let shown = entries.prefix(OpenPostmortems.most).map { "\($0.id) “\($0.title)”" }
    let rest = entries.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private static let most = 10
  /// How many are asked for at once.
  fileprivate static let page = 500
}

extension LocalWorkspace {
  /// The postmortem whose incident runs.
  func running(for reader: Participant) async throws -> PostmortemID {
    let list = PostmortemList(database)
    var entries: [OpenPostmortems.Entry] = []
    var offset = 0
    while true {
      let page = try await list.summaries(
        .present(words: ""), for: reader, at: Date(), limit: OpenPostmortems.page, offset: offset)
      entries += page.filter { $0.state == "open" && $0.readable }.map {
        .init(id: $0.id, title: $0.title, isRunning: $0.resolvedAt == nil)
      }
      guard page.count == OpenPostmortems.page else { break }
      offset += page.count
    }
    return try OpenPostmortems(entries: entries).onlyRunning()
  }
}

extension RemoteWorkspace {
  private struct Listed: Decodable {
    struct One: Decodable {
      let id: PostmortemID
      let title: String
      let state: String
      let readable: Bool
      let resolved: String?
    }

    let postmortems: [One]
  }

  /// The postmortem whose incident runs.
  func running() async throws -> PostmortemID {
    var entries: [OpenPostmortems.Entry] = []
    var offset = 0
    while true {
      let path = "/api/v1/postmortems?limit=\(OpenPostmortems.page)&offset=\(offset)"
      let page = try value(Listed.self, in: try await getText(path)).postmortems
      entries += page.filter { $0.state == "open" && $0.readable }.map {
        .init(id: $0.id, title: $0.title, isRunning: $0.resolved == nil)
      }
      guard page.count == OpenPostmortems.page else { break }
      offset += page.count
    }
    return try OpenPostmortems(entries: entries).onlyRunning()
  }
}
