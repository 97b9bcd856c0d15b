import Foundation
import Interchange
import Postmortems
import Storage

/// The sample that Nachlese brings along in each language: a whole postmortem, as a file in our own format.
package struct Samples: Sendable {
  /// A sample in the workspace.
  package struct Placed: Hashable, Sendable {
    package let id: PostmortemID
    package let title: String
    /// Whether it was there before.
    package let wasThere: Bool
  }

  private let list: PostmortemList
  private let store: PostmortemStore
  private let committer: Committer

  package init(_ list: PostmortemList, _ store: PostmortemStore, _ committer: Committer) {
    self.list = list
    self.store = store
    self.committer = committer
  }

  /// Puts the sample there, unless it is there already, whatever it is called by now: then it is that one, also where
  /// two people ask at once.
  package func place(
    _ language: Language, knowing people: [Person], by author: Participant, at now: Date
  ) async throws -> Placed {
    if let placed = try await present(language) { return placed }
    let sample = try Samples.read(language, knowing: people, by: author)
    var (stored, unit) = try store.founding(
      sample.postmortem.id, sample.changes, as: CommandID(client: Fresh.id(), counter: 1), tag: Fresh.tag(),
      by: author.person, at: now)
    unit.statements.insert(contentsOf: sample.people.map { People.adding($0, at: now) }, at: 0)
    unit.statements += PostmortemList.recordingSample(
      language, stored.postmortem.id, people: sample.people.map(\.id), at: now)
    if try await committer.commit(unit) == .committed {
      return Placed(id: stored.postmortem.id, title: stored.postmortem.title, wasThere: false)
    }
    guard let placed = try await present(language) else { throw Problem.busy }
    return placed
  }

  private func present(_ language: Language) async throws -> Placed? {
    try await list.sample(language).map { Placed(id: $0.id, title: $0.title, wasThere: true) }
  }
}

extension Samples {
  /// The sample, not yet written anywhere.
  static func read(
    _ language: Language, knowing people: [Person], by author: Participant
  ) throws -> Imported {
    let file = Rendering.folder.appending(path: "Samples/\(language.rawValue).md")
    guard let bytes = FileManager.default.contents(atPath: file.path) else {
      throw Rendering.Missing(folder: Rendering.folder.path)
    }
    var ids = SystemRandomNumberGenerator()
    // What its zone is, the file says itself.
    let context = ImportContext(author: author, now: told, zone: "UTC", people: people)
    let text = try Imports.text(of: [UInt8](bytes))
    return try Imports.read(file: file.path, text: text, context, ids: &ids)
  }

  // 16 December 2021, the day of its meeting: "years ago" means the years before that, whenever it is placed.
  private static let told = Date(timeIntervalSince1970: 1_639_656_000)
}
