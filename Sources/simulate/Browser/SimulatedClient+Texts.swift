import Postmortems
import Rooms
import Storage

/// What is typed on a page, and what it hears of it.
extension SimulatedClient {
  mutating func type(_ edit: TextEdit, in field: TextField, _ now: Int) {
    if self[field] == nil { self[field] = TypedText(text(field)) }
    self[field]?.type(edit)
    schedule(field, now)
  }

  /// Begins to compose a character, as an input method does.
  mutating func hold(_ field: TextField) {
    if self[field] == nil { self[field] = TypedText(text(field)) }
    self[field]?.hold()
  }

  mutating func release(_ field: TextField, _ now: Int) {
    let client = client
    self[field]?.release(here: client)
    look(at: field)
    schedule(field, now)
  }

  mutating func schedule(_ field: TextField, _ now: Int) {
    switch self[field]?.due(at: now) {
    case .now?: send(field, now)
    case .after(let wait, let alarm)?: effects.append(.send(field, alarm: alarm, in: wait))
    case .never?, nil: break
    }
  }

  mutating func wake(_ field: TextField, _ alarm: Int, _ now: Int) {
    if self[field]?.isDue(alarm) == true { send(field, now) }
  }

  private mutating func send(_ field: TextField, _ now: Int) {
    guard let edit = self[field]?.taken() else { return }
    let name = ask(.text(.edit(text: field, edit: edit)))
    let revision = revision
    self[field]?.sent(edit, as: name, on: revision, at: now)
  }

  /// Takes what its stream tells. What was missed comes as the edits of texts, one after the other, and then the rest.
  mutating func hear(_ entries: [Entry], isMissed: Bool, _ now: Int) {
    for entry in entries {
      shown?.fold(entry)
      if !isMissed || entry.changes.contains(where: { if case .text = $0 { true } else { false } }) {
        take(entry, now)
      }
    }
    guard isMissed, let last = entries.last else { return }
    base = last.stamp
    reached(now)
  }

  private mutating func take(_ entry: Entry, _ now: Int) {
    let client = client
    base = entry.stamp
    for case .text(.edited(let field, let edit)) in entry.changes {
      self[field]?.receive(edit, by: entry.command, here: client)
      schedule(field, now)
    }
    reached(now)
  }

  private mutating func reached(_ now: Int) {
    let revision = revision
    untold.removeAll { $0.stamp.revision <= revision }
    for field in fields where self[field]?.underway != nil {
      look(at: field)
      if self[field]?.underway == nil { schedule(field, now) }
    }
  }

  /// Whether what is under way in a text has arrived by now, or never will.
  private mutating func look(at field: TextField) {
    let revision = revision
    guard self[field]?.reached(revision) == false, !isContradicted else { return }
    isContradicted = true
    if isLeftBehind { giveUp() } else { handOver() }
  }

  /// Brings items together with what has become of them: what is gone is struck out where it is written in.
  mutating func settle(gone: [ItemRef], back: [ItemRef], isMine: Bool, _ now: Int) {
    guard !isLeftBehind else { return }
    for item in gone where !hidden.contains(item) {
      if isMine { hidden.insert(item) } else { self[.of(item)]?.strand() }
    }
    hidden.subtract(back)
    for case .of(let item) in fields where back.contains(item) && self[.of(item)]?.isStranded == true {
      self[.of(item)]?.free()
      schedule(.of(item), now)
    }
  }

  /// Takes what became of one of its commands.
  mutating func learn(_ answer: Answer, to order: Order, _ now: Int) {
    guard case .text(.edit(let field, _)) = order.command else {
      if case .accepted = answer { return }
      return effects.append(.lost(order.command.typed))
    }
    let revision = revision
    switch answer {
    case .accepted(let stamp, let changes, _):
      self[field]?.acknowledge(order.name, at: stamp.revision, isTold: !changes.isEmpty)
      look(at: field)
      schedule(field, now)
    case .refused(.removed) where !isLeftBehind:
      self[field]?.putBack(order.name, at: revision)
      schedule(field, now)
    case .refused, .otherHistory:
      guard self[field]?.underway?.name == order.name else { return }
      if isLeftBehind { return giveUp(field) }
      self[field]?.refused(order.name)
    }
  }

  /// That history is not there any more: the texts are shown as they were.
  mutating func giveUp() {
    for field in fields where self[field]?.isSettled == false { giveUp(field) }
  }

  // What others write does not fit any more.
  private mutating func giveUp(_ field: TextField) {
    effects.append(.lost(self[field]?.unsent ?? ""))
    self[field] = nil
  }
}

extension Command {
  /// What somebody typed into it.
  var typed: String {
    if case .timeline(.addEvent(_, _, let text, _, _, _, _)) = self { text } else { "" }
  }
}
