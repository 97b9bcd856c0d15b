import ArgumentParser
import Foundation
import Postmortems
import Storage
import Website

/// `nachlese log`: one line for the timeline, while the incident still runs.
struct Log: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Enter an event in the timeline of the incident that runs.",
    usage: "nachlese log [<id>] <text> [<options>]",
    discussion: """
      Without an id it is the one open postmortem whose incident is not resolved. \
      The time is now unless you say it, in the words that a page takes too.

        nachlese log "moved system X behind the VPN"
        nachlese log "first customer called" --time "~14:30" --kind perception
        nachlese log p7k2m4x9c1b5d8f3 "restarted the spooler" \\
          --server https://postmortems.example
      """)

  @Argument(help: "What happened, in quotes; in front of it the postmortem's id, where it has to be said.")
  var words: [String]

  @Option(parsing: .unconditional, help: "When it happened, as somebody would type it.")
  var time: String?

  @Option(help: "What kind of event it is.")
  var kind = TimelineEvent.Kind.activity

  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    guard (1...2).contains(words.count) else {
      throw ValidationError(
        "Put what happened in quotes, as one word: nachlese log \"restarted the spooler\".")
    }
  }

  func run() async throws {
    try await Failure.told {
      let line =
        if let remote = try workspace.remote() { try await enter(at: remote) } else { try await enterHere() }
      StandardOutput.line(line)
    }
  }

  private var text: String { words.last ?? "" }

  private func named() throws -> PostmortemID? {
    guard words.count == 2 else { return nil }
    guard let id = PostmortemID(words[0]) else { throw Failure("\(words[0]) is no id of a postmortem.") }
    return id
  }

  private func enter(at remote: RemoteWorkspace) async throws -> String {
    let id: PostmortemID = if let id = try named() { id } else { try await remote.running() }
    let fields = ["text": text, "when": time, "kind": kind.rawValue, "source": LoggedEvent.source]
    let answer = try await remote.postText(
      "/api/v1/postmortems/\(id)/timeline", fields.compactMapValues { $0 })
    return try remote.value(LoggedEvent.self, in: answer).line(in: id)
  }

  private func enterHere() async throws -> String {
    let named = try named()
    return try await LocalWorkspace.writing(workspace.folderPath) { local in
      let author = try await local.participant(workspace.author)
      let id: PostmortemID = if let named { named } else { try await local.running(for: author) }
      let event = try await local.enter(text, at: time, kind, in: id, by: author)
      return LoggedEvent(event).line(in: id)
    }
  }
}

extension TimelineEvent.Kind: ExpressibleByArgument {}

extension LocalWorkspace {
  fileprivate func enter(
    _ text: String, at time: String?, _ kind: TimelineEvent.Kind, in id: PostmortemID, by author: Participant
  ) async throws -> TimelineEvent {
    if text.allSatisfy(\.isWhitespace) { throw Refusal.emptyText }
    let now = Date()
    let changes = try await change(id, by: author, at: now) { postmortem in
      let zone = TimeZone(identifier: postmortem.zone) ?? .gmt
      return .timeline(
        .addEvent(
          id: Fresh.id(), when: time ?? FuzzyTime.typed(now, in: zone), text: text, kind: kind, flags: nil,
          source: LoggedEvent.source, near: nil))
    }
    for case .timeline(.eventAdded(let event)) in changes { return event }
    throw Problem.unexpected
  }
}
