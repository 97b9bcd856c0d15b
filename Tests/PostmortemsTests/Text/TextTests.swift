import Testing

@testable import Postmortems

struct TextTests {
  static let fields = [
    "summary", "notes", "lessons", "teaser", "event/e1", "cause/c1", "actionItem/a1", "idea/i1", "parked/p1",
    "question/q1",
  ]

  @Test(arguments: fields) func `every text is edited by what was typed`(spelled: String) throws {
    var printers = try Printers.inMeeting()
    let field = try #require(TextField(spelled: spelled))
    let before = try printers.postmortem.text(of: field)
    let edit = TextEdit([.retain(before.utf16.count), .insert(" 🖨️ blank")])
    try printers.apply(.text(.edit(text: field, edit: edit)))
    #expect(try printers.postmortem.text(of: field) == before + " 🖨️ blank")
    #expect(printers.replayed == printers.postmortem)
  }

  @Test(arguments: fields.dropFirst(4)) func `the text of what is gone is not edited`(spelled: String) throws
  {
    var printers = try Printers.inMeeting()
    let item = try #require(ItemRef(spelled: spelled))
    try printers.apply(.item(.remove(item: item)))
    let command = Command.text(.edit(text: .of(item), edit: TextEdit([.insert("x")])))
    #expect(printers.refusal(of: command) == .removed(item))
    let unknown = try #require(ItemRef(spelled: "\(item.kind)/x"))
    let other = Command.text(.edit(text: .of(unknown), edit: TextEdit([.insert("x")])))
    #expect(printers.refusal(of: other) == .unknown(unknown))
  }

  @Test func `an edit that does not fit, or cuts a character, is refused`() throws {
    var printers = try Printers()
    try printers.apply(.text(.edit(text: .summary, edit: TextEdit([.insert("a😀b")]))))
    for (steps, refusal): ([TextEdit.Step], Refusal) in [
      ([.retain(5), .insert("x")], .editDoesNotFit), ([.delete(5)], .editDoesNotFit),
      ([.retain(.max), .retain(.max)], .editDoesNotFit), ([.retain(2), .insert("x")], .editCutsCharacter),
      ([.retain(1), .delete(1)], .editCutsCharacter), ([.retain(2), .delete(1)], .editCutsCharacter),
      ([.insert("\u{0}")], .controlCharacter), ([.insert("\r\n")], .controlCharacter),
    ] {
      let command = Command.text(.edit(text: .summary, edit: TextEdit(steps)))
      #expect(printers.refusal(of: command) == refusal)
    }
    #expect(printers.postmortem.summary == "a😀b")
  }

  @Test func `a text has a greatest length, which a shortening edit may still exceed`() throws {
    var printers = try Printers()
    let full = String(repeating: "x", count: Wording.longestText)
    try printers.apply(.text(.edit(text: .notes, edit: TextEdit([.insert(full)]))))
    let more = Command.text(.edit(text: .notes, edit: TextEdit([.insert("y")])))
    #expect(printers.refusal(of: more) == .textTooLong(limit: Wording.longestText))
    try printers.apply(.text(.edit(text: .notes, edit: TextEdit([.insert("y"), .delete(1)]))))
    #expect(printers.postmortem.notes.utf16.count == Wording.longestText)
  }

  @Test func `an edit that changes nothing is not recorded`() throws {
    var printers = try Printers()
    #expect(try printers.apply(.text(.edit(text: .notes, edit: TextEdit([])))).isEmpty)
  }
}
