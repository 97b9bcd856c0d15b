import Postmortems
import Storage

extension Command {
  /// The command as it reads after what came between its base and now: a text edit moves with the text. All else is
  /// meant as it was said.
  package func transformed(over entries: some Sequence<Entry>, by client: ClientID) -> Command {
    guard case .text(.edit(let field, var edit)) = self else { return self }
    for entry in entries {
      for case .text(.edited(field, let other)) in entry.changes {
        edit = edit.transformed(over: other, first: client < entry.command.client)
      }
    }
    return .text(.edit(text: field, edit: edit))
  }
}
