import HTTPTypes
import Hummingbird
import Postmortems
import Rooms
import Storage

/// `POST …/restorations`: brings back what was deleted, or the wording that a text once had, and takes that back again.
/// Each is an ordinary command: it merges with what others write, and stands in the journal like any other.
struct Restorations {
  let workspace: Workspace

  func add(to routes: Routes) {
    routes.members.post("/postmortems/:id/restorations") { request, context in
      try await restore(request, context)
    }
  }

  private func restore(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let form = try await request.form()
    let (room, stored) = try await workspace.enter(context.parameters.get("id"), as: context)
    let undone = Stamp(spelled: form["undoes"])
    let (command, base) = try await command(form, undone, stored)
    let ask = Ask(
      name: CommandID(client: Fresh.id(), counter: 1), base: base, command: command,
      author: context.participant, at: workspace.website.now())
    let (stamp, changes, _) = try await room.accepted(ask)
    let query = undone != nil ? "?back=1" : changes.isEmpty ? "" : "?restored=\(stamp)"
    return .seeOther(address(stored.postmortem.id, back: form["back"]) + query + "#restored")
  }

  private func address(_ id: PostmortemID, back: String) -> String {
    let revision = Int(back).map { "/\($0)" } ?? ""
    return "/postmortems/\(id)/history\(revision)"
  }

  /// What the form asks for, and on which revision.
  private func command(_ form: Form, _ undone: Stamp?, _ stored: StoredPostmortem) async throws -> (
    Command, Stamp
  ) {
    if let undone { return (try await reversal(of: undone, stored.postmortem.id), undone) }
    if let item = ItemRef(spelled: form["item"]) { return (.item(.restore(item: item)), stored.stamp) }
    guard let field = TextField(spelled: form["text"]), let revision = Int(form["revision"]),
      let past = try await workspace.store.past(stored.postmortem.id, at: revision)
    else { throw Problem.badRequest }
    let edit = TextEdit.between(try stored.postmortem.text(of: field), and: try past.text(of: field))
    return (.text(.edit(text: field, edit: edit)), stored.stamp)
  }

  private func reversal(of stamp: Stamp, _ id: PostmortemID) async throws -> Command {
    let entry = try await workspace.entry(at: stamp, of: id)
    guard entry.changes.count == 1 else { throw Problem.otherHistory }
    switch entry.changes[0] {
    case .item(.restored(let item)): return .item(.remove(item: item))
    case .text(.edited(let field, let edit)):
      guard let before = try await workspace.store.past(id, at: stamp.revision - 1) else {
        throw Problem.otherHistory
      }
      return .text(.edit(text: field, edit: try edit.inverse(of: before.text(of: field))))
    default: throw Problem.badRequest
    }
  }
}
