import Foundation
import Postmortems
import Rooms
import Storage

/// One line of a recorded story: what happens in a browser window, and what its scripts must do then.
struct StoryEvent: Encodable {
  enum Kind: String, Encodable {
    case begin, open, leave, crash, type, hold, release, ask, send, answer, fail, hear, reload, gone, nudge,
      shows, end
  }

  /// As the stream tells it; what is no text edit is not part of a story.
  struct Message: Encodable {
    struct Edit: Encodable {
      let text: TextField
      let edit: TextEdit
    }

    let revision: Int
    let tag: String
    let by: String?
    let edits: [Edit]

    init(_ entry: Entry) {
      (revision, tag, by) = (entry.revision, entry.tag, entry.command.description)
      edits = entry.changes.compactMap {
        if case .text(.edited(let text, let edit)) = $0 { Edit(text: text, edit: edit) } else { nil }
      }
    }

    /// All that was no text edit, at the end of what was missed.
    init(rest stamp: Stamp) { (revision, tag, by, edits) = (stamp.revision, stamp.tag, nil, []) }
  }

  /// What comes back for a command.
  struct Reply: Encodable {
    var revision: Int?
    var tag: String?
    var changes: [Change]?
    var refusal: String?
    var type: String?

    init(_ answer: Answer) {
      switch answer {
      case .accepted(let stamp, let changes, _):
        (revision, tag, self.changes) = (stamp.revision, stamp.tag, changes)
      case .refused(let refusal): self.refusal = refusal.name
      case .otherHistory: type = "/problems/otherHistory"
      }
    }
  }

  let at: Int
  let kind: Kind
  var seed: UInt64?
  var window: Int?
  var client: ClientID?
  var counter: Int?
  var base: String?
  var field: TextField?
  var before: String?
  var text: String?
  var command: Command?
  var reply: Reply?
  var messages: [Message]?
  var gone: [TextField]?
  var back: [TextField]?
  var isMine: Bool?
  var isSettled: Bool?

  init(_ kind: Kind, at time: Int, _ client: ClientID? = nil) {
    (self.kind, at, self.client) = (kind, time, client)
  }
}
