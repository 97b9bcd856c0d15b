import Foundation
import Postmortems
import Storage

/// What a meeting has promised to those in it, and what they did: held against the journal at its end.
struct Promises {
  /// Every character was typed once, and is told apart from every other.
  private(set) var typed = 0
  private(set) var deleted: Set<Unicode.Scalar> = []
  private(set) var acknowledged: Set<CommandID> = []
  /// What pages saw of each revision.
  private(set) var seen: [Int: CommandID] = [:]

  /// Every row that was ever entered.
  private(set) var rows: [EventID] = []

  mutating func entered(_ row: EventID) { rows.append(row) }

  /// So many characters that nobody has typed yet, every third of them beyond the first plane.
  mutating func characters(_ count: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      if let scalar = Promises.character(typed) { text.append(scalar) }
      typed += 1
    }
    return String(text)
  }

  private static func character(_ number: Int) -> Unicode.Scalar? {
    Unicode.Scalar((number % 3 == 2 ? 0x20000 : 0x4E00) + UInt32(number))
  }

  mutating func deleted(_ text: some StringProtocol) { deleted.formUnion(text.unicodeScalars) }
  mutating func acknowledged(_ name: CommandID) { acknowledged.insert(name) }
  mutating func saw(_ entry: Entry) { seen[entry.revision] = entry.command }

  /// What a backup that was put back does not hold: another history had it.
  private(set) var excused: Set<Unicode.Scalar> = []

  /// A backup was put back: what it does not hold was promised by another history.
  mutating func rewind(to backup: SimulatedJournal, from journal: SimulatedJournal) {
    acknowledged = acknowledged.filter { backup.entry(of: $0) != nil }
    seen = seen.filter { $0.key <= backup.revision }
    for change in journal.after(backup.revision).flatMap(\.changes) {
      switch change {
      case .text(.edited(_, let edit)): excused.formUnion(edit.inserted.unicodeScalars)
      case .timeline(.eventAdded(let event)): excused.formUnion(event.text.unicodeScalars)
      default: break
      }
    }
  }

  /// Every scalar that was ever typed.
  var allTyped: [Unicode.Scalar] { (0..<typed).compactMap(Promises.character) }
}
