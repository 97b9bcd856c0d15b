import Testing

@testable import Interchange
@testable import Postmortems

struct RefusedImportTests {
  @Test(
    arguments: [
      ([0xC3, 0x28], ImportRefusal.notText), ([0x61, 0x00], .notText), ([0xFF, 0xFE, 0x61], .notText),
      ([0xED, 0xA0, 0x80], .notText),
    ] as [([UInt8], ImportRefusal)])
  func `bytes that are no text are refused`(_ bytes: [UInt8], _ refusal: ImportRefusal) {
    #expect(throws: refusal) { try Imports.text(of: bytes) }
  }

  @Test func `a file of more than ten megabytes is refused`() {
    #expect(throws: ImportRefusal.tooLarge) {
      try Imports.text(of: [UInt8](repeating: 0x61, count: Imports.largest + 1))
    }
  }

  @Test(arguments: ["", " \n\t\n", "\u{FEFF}"])
  func `an empty file is refused`(_ text: String) {
    #expect(throws: ImportRefusal.empty) { try Protocols.read(text) }
  }

  @Test(arguments: [
    "# A title\n\nAnd a text.\n", "| Name | Value |\n|---|---|\n| a | 1 |\n| b | 2 |\n",
    "| Time | Event |\n|---|---|\n",
    "## Action Items\n\n| Due | What |\n|---|---|\n| 2021-06-10 | a |\n",
  ])
  func `a file without a table of times is refused`(_ text: String) {
    #expect(throws: ImportRefusal.noTimeline) { try Protocols.read(text) }
  }

  @Test(arguments: [
    "restriction: yes", "restriction:\n  reason: Names", "restriction:\n  reason: Names\n  until: soon",
    "restriction:\n  until: 2099-01-01T00:00:00Z",
  ])
  func `what is restricted in a way that cannot be kept does not come in open to all`(_ said: String) {
    #expect(throws: ImportRefusal.badRestriction) {
      try Protocols.read("---\nnachlese: 2\nzone: UTC\n\(said)\n---\n\n# Labels\n\nText.\n")
    }
  }

  @Test func `a list of tickets is no timeline`() {
    let list = "Issue key,Summary,Status,Assignee,Created\nNL-1,Label blank,Done,Lena,2022-02-01 10:00\n"
    #expect(throws: ImportRefusal.noTimeline) { try imported(list, file: "tickets.csv") }
  }

  @Test func `a zone that nobody knows is refused`() {
    #expect(throws: ImportRefusal.unknownZone) {
      try Protocols.read(Protocols.table("| 2021-06-10 09:10 | a |"), zone: "Ramp/South")
    }
  }

  @Test func `every reason is one line`() {
    let all: [ImportRefusal] = [
      .tooLarge, .notText, .empty, .noTimeline, .unknownZone, .textTooLong, .tooDeep,
      .sectionTooLong(heading: "a"),
      .refused(.badLink),
    ]
    for refusal in all { #expect(!refusal.description.contains("\n")) }
  }
}
