import Testing

@testable import Postmortems

struct QuestionTests {
  static let q1: QuestionID = ID("q1")!
  static let e1: EventID = ID("e1")!
  var printers: Printers

  init() throws { printers = try Printers.inMeeting() }

  func ask(_ id: String, _ text: String, at event: String = "e1") -> Command {
    .question(.askQuestion(id: ID(id)!, event: ID(event)!, text: text))
  }

  @Test mutating func `a question stands at its row until it is resolved, and can be opened again`() throws {
    #expect(printers.postmortem.openQuestionCount == 1)
    let happened = try printers.apply(.question(.resolveQuestion(question: Self.q1)))
    #expect(happened == [.question(.questionResolved(question: Self.q1, resolved: true))])
    #expect(printers.postmortem.openQuestionCount == 0)
    #expect(try printers.apply(.question(.resolveQuestion(question: Self.q1))).isEmpty)
    try printers.apply(.question(.reopenQuestion(question: Self.q1)))
    #expect(printers.postmortem.questions[Self.q1]?.resolved == false)
    #expect(try printers.apply(.question(.reopenQuestion(question: Self.q1))).isEmpty)
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `a question is one short line that says something`() throws {
    try printers.apply(ask("q2", "  Who   pressed\tit? "))
    #expect(printers.postmortem.questions[ID("q2")!]?.text == "Who pressed it?")
    #expect(printers.refusal(of: ask("q3", " ")) == .emptyText)
    #expect(printers.refusal(of: ask("q3", "a\nb")) == .controlCharacter)
    let long = String(repeating: "x", count: 501)
    #expect(printers.refusal(of: ask("q3", long)) == .textTooLong(limit: 500))
  }

  @Test mutating func `its text is edited like any other, and stays one short line`() throws {
    let field = TextField.of(.question(Self.q1))
    func edit(_ text: String) -> Command { .text(.edit(text: field, edit: TextEdit([.insert(text)]))) }
    try printers.apply(edit("Please: "))
    #expect(try printers.postmortem.text(of: field) == "Please: Who saw it first?")
    #expect(printers.refusal(of: edit("a\nb")) == .controlCharacter)
    let long = String(repeating: "x", count: 490)
    #expect(printers.refusal(of: edit(long)) == .textTooLong(limit: 500))
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `a row takes its questions along and brings them back`() throws {
    let row = ItemRef.event(Self.e1)
    try printers.apply(.item(.remove(item: row)))
    #expect(printers.postmortem.openQuestionCount == 0)
    for command in [
      Command.question(.resolveQuestion(question: Self.q1)), .question(.reopenQuestion(question: Self.q1)),
      .text(.edit(text: .of(.question(Self.q1)), edit: TextEdit([.insert("x")]))),
      .item(.remove(item: .question(Self.q1))), ask("q2", "x"),
    ] {
      #expect(printers.refusal(of: command) == .removed(row))
    }
    try printers.apply(.item(.restore(item: row)))
    #expect(printers.postmortem.openQuestionCount == 1)
    #expect(printers.postmortem.questions[Self.q1]?.text == "Who saw it first?")
    #expect(printers.replayed == printers.postmortem)
  }

  @Test mutating func `a question is deleted and restored by itself, but not without its row`() throws {
    let question = ItemRef.question(Self.q1)
    try printers.apply(.item(.remove(item: question)))
    #expect(printers.refusal(of: .question(.resolveQuestion(question: Self.q1))) == .removed(question))
    #expect(printers.refusal(of: .question(.reopenQuestion(question: Self.q1))) == .removed(question))
    try printers.apply(.item(.remove(item: .event(Self.e1))))
    #expect(printers.refusal(of: .item(.restore(item: question))) == .removed(.event(Self.e1)))
    try printers.apply(.item(.restore(item: .event(Self.e1))))
    try printers.apply(.item(.restore(item: question)))
    #expect(printers.postmortem.openQuestionCount == 1)
  }

  @Test mutating func `nothing is asked about a row that is unknown, or under an id that is taken`() {
    #expect(printers.refusal(of: ask("q2", "x", at: "e9")) == .unknown(.event(ID("e9")!)))
    #expect(printers.refusal(of: ask("q1", "x")) == .idTaken("q1"))
    let unknown: QuestionID = ID("q9")!
    #expect(
      printers.refusal(of: .question(.resolveQuestion(question: unknown))) == .unknown(.question(unknown)))
    #expect(
      printers.refusal(of: .question(.reopenQuestion(question: unknown))) == .unknown(.question(unknown)))
  }

  @Test mutating func `questions are the room's work, and make no new edition`() throws {
    try printers.apply(.publication(.publish))
    try printers.apply(ask("q2", "Why so late?"))
    try printers.apply(.question(.resolveQuestion(question: Self.q1)))
    try printers.apply(.text(.edit(text: .of(.question(Self.q1)), edit: TextEdit([.insert("x")]))))
    try printers.apply(.item(.remove(item: .question(Self.q1))))
    #expect(!printers.postmortem.differsFromEdition)
  }
}
