import Postmortems
import Storage

/// A text as one page shows it, and what was typed in it and has not arrived: one edit under way, the rest composed
/// behind it. Goes by the rules of `text-channel.js`, so that a recorded story can be replayed there.
struct TypedText {
  struct Underway {
    let name: CommandID
    var edit: TextEdit
    /// What the page had seen when it was sent.
    let base: Int
    /// Nothing was left to do, so that no message tells of it: it has arrived once the page has come to this revision.
    var settledAt: Int?
    /// As which revision the stream will tell of it, as the answer said.
    var expectedAt: Int?
  }

  /// How long a text waits between two edits, in milliseconds.
  static let pause = 200

  private(set) var text: String
  /// Something was to be worked in that does not fit: this text is not what the server has.
  private(set) var isTorn = false
  private(set) var underway: Underway?
  private(set) var pending: TextEdit?
  private var lastSent: Int?
  /// Which of the planned sendings still counts.
  private var alarm = 0
  /// What others wrote while a character is being composed.
  private var held: [(edit: TextEdit, by: CommandID)]?
  /// Its item is deleted: what is typed stays here.
  private(set) var isStranded = false
  /// What was refused waits for its writer.
  private(set) var isWaiting = false
  /// What was under way when its item came back: sent before, it may be refused still.
  private var freed: CommandID?

  init(_ text: String) { self.text = text }

  /// Goes on where an earlier page stopped.
  init(_ kept: KeptText) { (text, underway, pending) = (kept.text, kept.underway, kept.pending) }

  var isSettled: Bool { underway == nil && pending == nil }
  var isComposing: Bool { held != nil }
  private var isHeldBack: Bool { underway != nil || held != nil || isStranded || isWaiting }

  /// When what is typed may go out: at once, after a pause, or not by itself.
  enum Due { case now, never, after(Int, alarm: Int) }

  mutating func due(at now: Int) -> Due {
    guard pending != nil, !isHeldBack else { return .never }
    alarm += 1
    let wait = (lastSent ?? -TypedText.pause) + TypedText.pause - now
    return wait > 0 ? .after(wait, alarm: alarm) : .now
  }

  func isDue(_ alarm: Int) -> Bool { alarm == self.alarm }

  mutating func type(_ edit: TextEdit) {
    apply(edit)
    pending = pending.map { $0.composed(with: edit) } ?? edit
    isWaiting = false
  }

  /// What is to be sent now; nil where nothing is.
  mutating func taken() -> TextEdit? {
    guard let edit = pending, !isHeldBack else { return nil }
    pending = nil
    return edit.isEmpty ? nil : edit
  }

  mutating func sent(_ edit: TextEdit, as name: CommandID, on base: Int, at now: Int) {
    lastSent = now
    underway = Underway(name: name, edit: edit, base: base)
  }

  mutating func hold() { held = held ?? [] }

  /// Works in what was held back.
  mutating func release(here client: ClientID) {
    let missed = held ?? []
    held = nil
    for (edit, by) in missed { receive(edit, by: by, here: client) }
  }

  /// Works in what the server says was written.
  mutating func receive(_ edit: TextEdit, by command: CommandID, here client: ClientID) {
    if held != nil {
      held?.append((edit, command))
      return
    }
    if underway?.name == command { return underway = nil }
    let isFirst = client < command.client
    var theirs = edit
    if let ours = underway?.edit {
      underway?.edit = ours.transformed(over: theirs, first: isFirst)
      theirs = theirs.transformed(over: ours, first: !isFirst)
    }
    if let ours = pending {
      pending = ours.transformed(over: theirs, first: isFirst)
      theirs = theirs.transformed(over: ours, first: !isFirst)
    }
    apply(theirs)
  }

  private mutating func apply(_ edit: TextEdit) {
    if let applied = try? edit.applied(to: text) { text = applied } else { isTorn = true }
  }

  /// The text on all that its page has seen, also on what is held back.
  func worked(here client: ClientID) -> TypedText {
    var worked = self
    worked.release(here: client)
    return worked
  }

  /// The page has come to this revision; false where the stream has passed by what an answer said was written.
  mutating func reached(_ revision: Int) -> Bool {
    if held != nil { return true }
    if let settledAt = underway?.settledAt, revision >= settledAt { underway = nil }
    return underway?.expectedAt.map { revision < $0 } ?? true
  }

  /// Says at which revision the server has what is under way, and whether the stream will tell of it.
  mutating func acknowledge(_ name: CommandID, at revision: Int, isTold: Bool) {
    guard underway?.name == name else { return }
    if isTold { underway?.expectedAt = revision } else { underway?.settledAt = revision }
  }
}

/// What becomes of a text that is not taken.
extension TypedText {
  mutating func strand() { isStranded = true }

  mutating func free() {
    (isStranded, isWaiting, freed) = (false, false, underway?.name)
  }

  /// Its item is deleted, says the server. Where the page has seen more since it sent, it may ask once more.
  mutating func putBack(_ name: CommandID, at revision: Int) {
    guard let base = underway?.base, takeBack(name) else { return }
    if freed == name || (!isStranded && revision > base) { return }
    isStranded = true
  }

  /// Its writer decides: what they type next goes out together with it.
  mutating func refused(_ name: CommandID) { if takeBack(name) { isWaiting = true } }

  private mutating func takeBack(_ name: CommandID) -> Bool {
    guard let edit = underway?.edit, underway?.name == name else { return false }
    pending = pending.map { edit.composed(with: $0) } ?? edit
    underway = nil
    return true
  }

  /// All that was inserted here and has not arrived.
  var unsent: String {
    guard let sent = underway?.edit else { return pending?.inserted ?? "" }
    return (pending.map { sent.composed(with: $0) } ?? sent).inserted
  }

  /// What the text says where everything typed here has arrived on top of `said`.
  func over(_ said: String) -> String? {
    let sent = underway.map { try? $0.edit.applied(to: said) } ?? said
    return pending.map { edit in sent.flatMap { try? edit.applied(to: $0) } } ?? sent
  }
}
