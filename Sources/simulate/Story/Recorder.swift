import Foundation
import Postmortems
import Rooms
import Storage

/// Writes down what happens in the windows of a meeting, so that the scripts of a browser can go through the same.
struct Recorder {
  private(set) var stories: [Int: [StoryEvent]] = [:]

  private mutating func note(_ event: StoryEvent, _ window: Int?) {
    if let window { stories[window, default: []].append(event) }
  }

  mutating func begins(_ window: Int, seed: UInt64) {
    var event = StoryEvent(.begin, at: 0)
    (event.seed, event.window) = (seed, window)
    note(event, window)
  }

  mutating func opens(_ page: SimulatedClient, at time: Int) {
    var event = StoryEvent(.open, at: time, page.client)
    event.base = page.base?.description
    note(event, page.window)
  }

  mutating func leaves(_ window: Int, isCrash: Bool, at time: Int) {
    note(StoryEvent(isCrash ? .crash : .leave, at: time), window)
  }

  mutating func types(
    _ edit: TextEdit, over before: String, _ field: TextField, _ page: SimulatedClient, at time: Int
  ) {
    var event = StoryEvent(.type, at: time, page.client)
    (event.field, event.before, event.text) = (field, before, (try? edit.applied(to: before)) ?? before)
    note(event, page.window)
  }

  mutating func holds(_ field: TextField, over before: String, _ page: SimulatedClient, at time: Int) {
    var event = StoryEvent(.hold, at: time, page.client)
    (event.field, event.before) = (field, before)
    note(event, page.window)
  }

  mutating func releases(_ field: TextField, _ page: SimulatedClient, at time: Int) {
    var event = StoryEvent(.release, at: time, page.client)
    event.field = field
    note(event, page.window)
  }

  mutating func asks(_ command: Command, _ page: SimulatedClient, at time: Int) {
    var event = StoryEvent(.ask, at: time, page.client)
    event.command = command
    note(event, page.window)
  }

  mutating func nudges(_ window: Int, at time: Int) { note(StoryEvent(.nudge, at: time), window) }

  mutating func hears(
    _ entries: [Entry], _ gone: [ItemRef], _ back: [ItemRef], isMissed: Bool, _ client: SimulatedClient,
    at time: Int
  ) {
    var event = StoryEvent(.hear, at: time, client.client)
    let messages = entries.map(StoryEvent.Message.init)
    event.messages =
      isMissed
      ? messages.filter { !$0.edits.isEmpty } + (entries.last.map { [.init(rest: $0.stamp)] } ?? [])
      : messages
    event.gone = gone.map(TextField.of)
    event.back = back.map(TextField.of)
    event.isMine = !isMissed && entries.first?.command.client == client.client
    note(event, client.window)
  }

  mutating func turnsAway(_ message: Message, _ client: SimulatedClient, at time: Int) {
    let kind = if case .gone = message { StoryEvent.Kind.gone } else { StoryEvent.Kind.reload }
    note(StoryEvent(kind, at: time, client.client), client.window)
  }
}

/// What goes over the network.
extension Recorder {
  mutating func sends(_ request: Request, _ client: SimulatedClient, at time: Int) {
    var event = StoryEvent(.send, at: time, client.client)
    event.counter = request.order.name.counter
    event.base = request.order.base?.description
    event.command = request.order.command
    note(event, client.window)
  }

  /// What became of the attempt that a client waits for; nil where that is not known.
  mutating func learns(_ answer: Answer?, _ request: Request, _ client: SimulatedClient, at time: Int) {
    guard client.attempt == request.attempt, !client.isOver else { return }
    var event = StoryEvent(answer == nil ? .fail : .answer, at: time, client.client)
    event.counter = request.order.name.counter
    event.reply = answer.map(StoryEvent.Reply.init)
    note(event, client.window)
  }

  /// What each text says in the end, and what was shown as not saved.
  mutating func ends(_ window: Window, _ clients: [SimulatedClient], at time: Int) {
    for client in clients where client.window == window.index && !client.isOver {
      for field in client.fields {
        var event = StoryEvent(.shows, at: time, client.client)
        (event.field, event.text, event.isSettled) = (field, client[field]?.text, client[field]?.isSettled)
        note(event, window.index)
      }
    }
    var event = StoryEvent(.end, at: time)
    event.text = window.lost.joined()
    note(event, window.index)
  }
}
