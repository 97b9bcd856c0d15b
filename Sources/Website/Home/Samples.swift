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

  /// Puts the sample there, unless a postmortem of its title is there already: then it is that one, also where two
  /// people ask at once.
  package func place(
    _ language: Language, knowing people: [Person], by author: Participant, at now: Date
  ) async throws -> Placed {
    let sample = try Samples.read(language, knowing: people, by: author, at: now)
    if let placed = try await present(sample) { return placed }
    var (stored, unit) = try store.founding(
      sample.postmortem.id, sample.changes, as: CommandID(client: Fresh.id(), counter: 1), tag: Fresh.tag(),
      by: author.person, at: now)
    unit.statements.insert(contentsOf: sample.people.map { People.adding($0, at: now) }, at: 0)
    unit.statements.append(PostmortemList.demandingOne(titled: stored.postmortem.title))
    if try await committer.commit(unit) == .committed {
      return Placed(id: stored.postmortem.id, title: stored.postmortem.title, wasThere: false)
    }
    guard let placed = try await present(sample) else { throw Problem.busy }
    return placed
  }

  private func present(_ sample: Imported) async throws -> Placed? {
    let title = sample.postmortem.title
    return try await list.present(titled: title).map { Placed(id: $0, title: title, wasThere: true) }
  }
}

extension Samples {
  /// The sample, not yet written anywhere.
  static func read(
    _ language: Language, knowing people: [Person], by author: Participant, at now: Date
  ) throws -> Imported {
    let file = Rendering.folder.appending(path: "Samples/\(language.rawValue).md")
    guard let bytes = FileManager.default.contents(atPath: file.path) else {
      throw Rendering.Missing(folder: Rendering.folder.path)
    }
    var ids = SystemRandomNumberGenerator()
    // What its zone is, the file says itself.
    let context = ImportContext(author: author, now: told, zone: "UTC", people: people)
    let text = due(try Imports.text(of: [UInt8](bytes)), from: now)
    return try Imports.read(file: file.path, text: text, context, ids: &ids)
  }

  // What is still open in it is due some weeks after it was placed: nobody shall be years late on the first day.
  private static func due(_ text: String, from now: Date) -> String {
    [3, 6].reduce(text) { text, weeks in
      let day = WallClock(now.addingTimeInterval(Double(weeks) * 7 * 86_400), in: .gmt)
      let date = CivilDate(year: day.year, month: day.month, day: day.day)?.spelled ?? ""
      return text.replacingOccurrences(of: "{in \(weeks) weeks}", with: date)
    }
  }

  // 16 December 2021, the day of its meeting: "years ago" means the years before that, whenever it is placed.
  private static let told = Date(timeIntervalSince1970: 1_639_656_000)
}
