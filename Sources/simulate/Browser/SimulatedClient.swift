import Postmortems
import Storage

/// Whoever sends under one client id: an open page, or what a page that is gone left behind. What is asked goes up in
/// order, each until it is answered; what happened comes down.
struct SimulatedClient {
  /// What it wants from the world around it.
  enum Effect {
    case post(Order, attempt: Int)
    case send(TextField, alarm: Int, in: Int)
    case retry(Int, in: Int)
    /// Text that did not arrive is shown to its writer.
    case lost(String)
    /// Whoever deleted an item gave up what stood in it.
    case waived(String)
  }

  enum State { case idle, sending, offline, stopped }

  let client: ClientID
  /// The browser window that it belongs to; nil for whoever is no page.
  let window: Int?
  let isLeftBehind: Bool
  /// The postmortem as the page shows it; nil where nothing is shown.
  var shown: StoredPostmortem?
  /// What it has seen; nil for a program that speaks of things as they are.
  var base: Stamp?
  var counter = 0
  private(set) var texts: [TextField: TypedText] = [:]
  /// The fields of those texts, in the order in which they were first written in.
  private(set) var fields: [TextField] = []
  /// Items that went because this page deleted them: it shows them no more.
  var hidden: Set<ItemRef> = []
  var connection: Int?
  /// The page was left, or all that was left behind has been brought in.
  var isOver = false
  var effects: [Effect] = []

  /// What was answered as written, until the stream tells of it.
  var untold: [(order: Order, stamp: Stamp)] = []
  private var acknowledgedBefore: Stamp?
  /// The stream and an answer contradict each other: the database was put back.
  var isContradicted = false

  var orders: [Order] = []
  var state = State.idle
  var failures = 0
  /// Which of the planned retries still counts.
  var retry = 0
  /// The attempt that an answer is awaited for.
  var attempt: Int?
  var attempts = 0

  init(_ client: ClientID, window: Int? = nil, shown: StoredPostmortem? = nil) {
    (self.client, self.window, self.shown, base) = (client, window, shown, shown?.stamp)
    isLeftBehind = false
  }

  /// Goes on under the name of a page that is gone.
  init(_ kept: Kept, window: Int, at now: Int) {
    (client, self.window, base, isLeftBehind) = (kept.client, window, kept.base, true)
    acknowledgedBefore = kept.acknowledged
    counter = ([kept.counter] + kept.texts.compactMap { $0.underway?.name.counter }).max() ?? 0
    for order in kept.orders { enqueue(order) }
    for kept in kept.texts { self[kept.field] = TypedText(kept) }
    for field in fields { schedule(field, now) }
  }

  /// The latest that was answered and that the stream has not told.
  var acknowledged: Stamp? { untold.last?.stamp ?? acknowledgedBefore }

  var revision: Int { base?.revision ?? 0 }
  var isSettled: Bool { orders.isEmpty && texts.values.allSatisfy(\.isSettled) }

  /// What the browser keeps of it.
  var kept: Kept {
    Kept(
      client: client, orders: orders, texts: keptTexts, base: base, acknowledged: untold.last?.stamp,
      counter: counter)
  }

  // What went with an item that its writer deleted waits for nobody but undo.
  private var keptTexts: [KeptText] {
    fields.compactMap { field in
      guard let text = texts[field]?.worked(here: client), !text.isSettled,
        !(text.isStranded && isHidden(field))
      else {
        return nil
      }
      return KeptText(field: field, text: text.text, underway: text.underway, pending: text.pending)
    }
  }

  func isHidden(_ field: TextField) -> Bool {
    if case .of(let item) = field { hidden.contains(item) } else { false }
  }

  /// The text of a field that was written in here.
  subscript(field: TextField) -> TypedText? {
    get { texts[field] }
    set {
      if texts[field] == nil, newValue != nil { fields.append(field) }
      texts[field] = newValue
    }
  }

  /// What the field says on this page.
  func text(_ field: TextField) -> String {
    texts[field]?.text ?? (try? shown?.postmortem.text(of: field)) ?? ""
  }

  /// The page is left: what a later one finds of it.
  mutating func leave() -> Kept {
    isOver = true
    for (field, text) in texts where text.isStranded && isHidden(field) {
      effects.append(.waived(text.unsent))
    }
    return kept
  }
}
