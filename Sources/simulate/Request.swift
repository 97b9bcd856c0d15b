import Postmortems
import Storage

/// A command on its way from a page to the server.
struct Request {
  let page: Int
  /// What the page calls it.
  let name: CommandID
  /// What the server takes it for: the same, unless a mistake is built in.
  var takenAs: CommandID
  var base: Stamp
  let command: Command

  init(page: Int, name: CommandID, base: Stamp, command: Command) {
    (self.page, self.name, takenAs, self.base, self.command) = (page, name, name, base, command)
  }
}

/// What a page hears on its stream.
enum Message {
  case entry(Entry)
  /// It has to load the postmortem anew.
  case reload
}
