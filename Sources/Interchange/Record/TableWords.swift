/// The heads of tables that no other part of an exported file has a word for.
struct TableWords: Sendable {
  let from, to, zone, typed, event, flags: String
  let number, actionItem, state, reason: String

  static let english = TableWords(
    from: "From", to: "To", zone: "Zone", typed: "As typed", event: "Event", flags: "Flags",
    number: "Number", actionItem: "Action item", state: "State", reason: "Reason")
  static let german = TableWords(
    from: "Von", to: "Bis", zone: "Zone", typed: "Wie getippt", event: "Ereignis", flags: "Kennzeichen",
    number: "Nummer", actionItem: "Maßnahme", state: "Stand", reason: "Begründung")
}
