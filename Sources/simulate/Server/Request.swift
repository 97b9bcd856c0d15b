import Postmortems
import Storage

/// One attempt at a command, on its way from a page to the server.
struct Request {
  /// Which client of the meeting sent it.
  let client: Int
  let attempt: Int
  let order: Order
  /// The process that it was sent to: a connection ends with it.
  let process: Int
  /// What the server takes it for: the same, unless a mistake is built in.
  var takenAs: CommandID
  var base: Stamp?

  init(_ client: Int, _ order: Order, attempt: Int, to process: Int) {
    (self.client, self.order, self.attempt, self.process) = (client, order, attempt, process)
    (takenAs, base) = (order.name, order.base)
  }
}

/// What a page hears on its stream.
enum Message {
  case entry(Entry)
  /// What happened while the page was away.
  case missed([Entry])
  /// It has to load the postmortem anew.
  case reload
  /// Its reader may no longer read.
  case gone
}
