import Foundation
import Interchange
import Postmortems
import Storage
import StorageSQLite
import Testing

@testable import Website

/// No file becomes two postmortems, whoever brings it, however often and at once.
struct ImportDeskTests {
  static let now = Date(timeIntervalSince1970: 1_767_600_000)
  static let attended = "## Attendees\n\nTomke Behrens\n\n## Timeline\n\n"
  static let first = "# Scanner down\n\n\(attended)- 2022-02-01 10:00 Stops\n"
  static let second = "# Ramp closed\n\n\(attended)- 2022-03-01 10:00 Stops\n"

  /// Everything that an import works on, while its committer runs.
  struct Place {
    let database: SQLiteDatabase
    let committer: Committer

    func desk(isTrial: Bool = false, people: [Person] = []) -> ImportDesk {
      ImportDesk(
        author: .workspace, zone: "UTC", staysOpen: false, people: people, records: ImportRecords(database),
        writer: isTrial ? nil : ImportWriter(PostmortemStore(database), committer))
    }

    func count(_ table: String) async throws -> Int {
      try await database.rows(Statement("SELECT COUNT(*) FROM \(table)")).first?.integer(0) ?? -1
    }
  }

  static func at(_ body: (Place) async throws -> Void) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
    let database = try SQLiteDatabase(path: path)
    try await Migration.migrate(database)
    let committer = Committer(database)
    async let running: Void = committer.run()
    let outcome: Result<Void, any Error>
    do { outcome = .success(try await body(Place(database: database, committer: committer))) } catch {
      outcome = .failure(error)
    }
    await committer.close()
    await running
    try outcome.get()
  }

  static func file(_ text: String, _ path: String?) -> ImportFile {
    ImportFile(path ?? "", path: path) { Array(text.utf8) }
  }

  @Test func `the same bytes are already imported, wherever they lie`() async throws {
    try await Self.at { (place) async throws in
      var desk = place.desk()
      let taken = try await desk.take([Self.file(Self.first, "ramp/a.md")], at: Self.now)[0].get()
      #expect(taken.id != nil && !taken.alreadyImported && !taken.changed)
      for path in ["ramp/a.md", "elsewhere/b.md", nil] {
        var later = place.desk()
        let again = try await later.take([Self.file(Self.first, path)], at: Self.now)[0].get()
        #expect(again.id == taken.id && again.alreadyImported && !again.changed)
      }
      #expect(try await place.count("journal") == 1)
    }
  }

  @Test func `other bytes at the same path have changed since, and nothing is overwritten`() async throws {
    try await Self.at { (place) async throws in
      var desk = place.desk()
      let taken = try await desk.take([Self.file(Self.first, "ramp/a.md")], at: Self.now)[0].get()
      let before = try await PostmortemStore(place.database).load(try #require(taken.id))
      let answers = try await desk.take(
        [Self.file(Self.second, "ramp/a.md"), Self.file(Self.second, "ramp/b.md")], at: Self.now
      ).map { try $0.get() }
      #expect(answers[0].id == taken.id && answers[0].changed && !answers[0].alreadyImported)
      #expect(answers[1].id != taken.id && !answers[1].changed)
      #expect(try await PostmortemStore(place.database).load(try #require(taken.id)) == before)
    }
  }

  @Test func `texts without a path are known by their bytes alone`() async throws {
    try await Self.at { (place) async throws in
      var desk = place.desk()
      let answers = await desk.take([Self.file(Self.first, nil), Self.file(Self.second, nil)], at: Self.now)
      for answer in answers { #expect(try !answer.get().changed) }
      #expect(try await place.count("imports") == 2)
    }
  }

  @Test(arguments: [false, true])
  func `within one run too, and a trial run says the same and writes nothing`(_ isTrial: Bool) async throws {
    try await Self.at { (place) async throws in
      var desk = place.desk(isTrial: isTrial)
      let answers = await desk.take(
        [
          Self.file(Self.first, "ramp/a.md"), Self.file("nothing", "ramp/n.md"),
          Self.file(Self.first, "ramp/b.md"), Self.file(Self.second, "ramp/a.md"),
          Self.file(Self.second, "ramp/c.md"),
        ], at: Self.now)
      let lines = answers.map { try? $0.get() }
      #expect(lines.map { $0?.alreadyImported } == [false, nil, true, false, false])
      #expect(lines.map { $0?.changed } == [false, nil, false, true, false])
      let known = lines.map { $0?.id != nil }
      #expect(known == (isTrial ? lines.map { _ in false } : [true, false, true, true, true]))
      for table in ["journal", "imports", "postmortems", "editions"] {
        #expect(try await place.count(table) == (isTrial ? 0 : 2))
      }
      #expect(try await place.count("people") == (isTrial ? 0 : 1))
    }
  }

  @Test func `of those who import a file at once one takes it, and the others learn its id`() async throws {
    try await Self.at { (place) async throws in
      let answers = try await withThrowingTaskGroup(of: [ImportLine].self) { group in
        for _ in 0..<4 {
          group.addTask {
            var desk = place.desk()
            let files = [Self.file(Self.first, "ramp/a.md"), Self.file(Self.second, "ramp/b.md")]
            return try await desk.take(files, at: Self.now).map { try $0.get() }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for index in 0..<2 {
        #expect(answers.count { !$0[index].alreadyImported } == 1)
        #expect(Set(answers.map { $0[index].id }).count == 1)
      }
      #expect(try await place.count("journal") == 2)
    }
  }

  @Test func `another text at the same path at once is not taken either`() async throws {
    try await Self.at { (place) async throws in
      async let one = Self.takes(Self.first, place)
      async let other = Self.takes(Self.second, place)
      let lines = try await [one, other]
      #expect(lines.count { $0.changed } == 1)
      #expect(lines[0].id == lines[1].id)
      #expect(try await place.count("journal") == 1)
    }
  }

  private static func takes(_ text: String, _ place: Place) async throws -> ImportLine {
    var desk = place.desk()
    return try await desk.take([file(text, "ramp/a.md")], at: now)[0].get()
  }

  @Test func `a person named by two files is entered once, with the first that is written`() async throws {
    try await Self.at { (place) async throws in
      var desk = place.desk()
      _ = await desk.take([Self.file(Self.first, "a"), Self.file(Self.second, "b")], at: Self.now)
      #expect(try await place.count("people") == 1)
      #expect(try await place.count("readers") == 2)
    }
  }

  @Test func `journal, edition and opening carry its own date, the record that of the import`() async throws {
    try await Self.at { (place) async throws in
      var desk = place.desk()
      let id = try #require(try await desk.take([Self.file(Self.first, "a")], at: Self.now)[0].get().id)
      let stored = try #require(try await PostmortemStore(place.database).load(id)?.postmortem)
      let end = Date(timeIntervalSince1970: 1_643_709_659)
      #expect(stored.openedAt == end && stored.editions.map(\.at) == [end])
      let journal = try await PostmortemStore(place.database).journal.entries(of: id, after: 0)
      #expect(journal.map(\.at) == [end])
      let record = try await place.database.rows(Statement("SELECT at FROM imports"))
      #expect(try record.map { try $0.instant(0) } == [Self.now])
      let edition = try await EditionShelf(place.database).document(of: id, number: 1)
      #expect(edition == stored)
    }
  }
}
