import Postmortems
import Storage

/// What a browser keeps of a page that is gone, until another page has brought it in.
struct Kept {
  let client: ClientID
  let orders: [Order]
  let texts: [KeptText]
  let base: Stamp?
  /// The latest that was answered and not told.
  let acknowledged: Stamp?
  let counter: Int

  var isEmpty: Bool { orders.isEmpty && texts.isEmpty }
}

/// A text with what was typed in it and has not arrived.
struct KeptText {
  let field: TextField
  let text: String
  let underway: TypedText.Underway?
  let pending: TextEdit?
}

/// A command on its way to the server, the same at every attempt.
struct Order {
  let name: CommandID
  let base: Stamp?
  let command: Command
}
