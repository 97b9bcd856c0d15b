import Postmortems
import Testing

@testable import Storage

struct PicturesTests {
  private let printers = PostmortemID("printers")!
  private let labels = PostmortemID("labels")!
  private let graph = StoredPicture([1, 0, 255], .png, PictureSize(width: 40, height: 20)!)

  private func kept(_ body: (Pictures, any Database) async throws -> Void) async throws {
    try await TestMembership.kept { _, database in
      let committer = Committer(database)
      async let running: Void = committer.run()
      let outcome: Result<Void, any Error>
      do { outcome = .success(try await body(Pictures(database, committer), database)) } catch {
        outcome = .failure(error)
      }
      await committer.close()
      await running
      try outcome.get()
    }
  }

  @Test func `a picture is found where it was added, byte by byte, and nowhere else`() async throws {
    try await kept { pictures, _ in
      let id = try #require(graph.reference?.id)
      #expect(try await pictures.find(id, in: printers) == nil)
      try await pictures.add(graph, to: printers, at: TestMembership.start)
      #expect(try await pictures.find(id, in: printers) == graph)
      #expect(try await pictures.find(id, in: labels) == nil)
    }
  }

  @Test func `the same content is kept once, however often and wherever it is added`() async throws {
    try await kept { pictures, database in
      for postmortem in [printers, labels, printers] {
        try await pictures.add(graph, to: postmortem, at: TestMembership.start)
      }
      let files = try await database.rows(Statement("SELECT COUNT(*) FROM picture_files"))
      #expect(try files.first?.integer(0) == 1)
      #expect(try await database.rows(Statement("SELECT id FROM pictures")).count == 2)
    }
  }

  @Test func `a second picture of one name is refused, and the first stays`() async throws {
    try await kept { pictures, _ in
      try await pictures.add(graph, to: printers, at: TestMembership.start)
      let other = StoredPicture(
        sha256: String(graph.sha256.prefix(16)) + String(repeating: "0", count: 48), .png, graph.size, [2])
      await #expect(throws: PictureNameTaken()) {
        try await pictures.add(other, to: printers, at: TestMembership.start)
      }
      let id = try #require(graph.reference?.id)
      #expect(try await pictures.find(id, in: printers) == graph)
    }
  }
}
