import Foundation
import Interchange
import Postmortems
import Storage

/// Takes files into the workspace, many in one commit and each as a unit of its own.
///
/// What it says of a file that is there already is what the file itself says, and an id: the postmortem may be
/// restricted.
package struct ImportDesk {
  private let author: Participant
  private let zone: String
  private let staysOpen: Bool
  private let records: ImportRecords?
  /// Writes; nil in a trial run.
  private let writer: ImportWriter?
  /// What a trial run would have taken.
  private var tried = KnownImports()
  private var people: PeopleByName
  /// Those whom the files read since the last commit name, and nobody knew.
  private var newcomers: [Person] = []

  /// - Parameters:
  ///   - people: everybody in the workspace.
  ///   - records: nil where there cannot be any yet.
  ///   - writer: nil for a trial run, which writes nothing.
  package init(
    author: Participant, zone: String, staysOpen: Bool, people: [Person], records: ImportRecords?,
    writer: ImportWriter?
  ) {
    self.author = author
    self.zone = zone
    self.staysOpen = staysOpen
    self.people = PeopleByName(people)
    self.records = records
    self.writer = writer
  }

  /// Takes files, and says in their order what became of each.
  package mutating func take(_ files: [ImportFile], at now: Date) async -> [Result<ImportLine, any Error>] {
    var answers: [Result<ImportLine, any Error>] = files.map { _ in .failure(Problem.busy) }
    var group: [(index: Int, read: ReadFile)] = []
    for (index, file) in await opened(files, at: now).enumerated() {
      do {
        let read = try read(file.get(), at: now)
        // A file that is there twice is first found to be when the other one has been written.
        if group.contains(where: { $0.read.mark.collides(with: read.mark) }) {
          await settle(&group, into: &answers, at: now)
        }
        group.append((index, read))
      } catch { answers[index] = .failure(error) }
    }
    await settle(&group, into: &answers, at: now)
    return answers
  }

  private func context(at now: Date) -> ImportContext {
    ImportContext(author: author, now: now, zone: zone, people: people, staysOpen: staysOpen)
  }

  private func opened(_ files: [ImportFile], at now: Date) async -> [Result<OpenedFile, any Error>] {
    let context = context(at: now)
    return await files.mapAtOnce { try OpenedFile($0, context) }
  }

  private mutating func read(_ file: OpenedFile, at now: Date) throws -> ReadFile {
    var ids = SystemRandomNumberGenerator()
    let imported = try file.understood.imported(context(at: now), ids: &ids)
    newcomers += imported.people
    for person in imported.people { people.add(person) }
    let (named, spoken) = (imported.postmortem.mentioned, Set(imported.postmortem.pictures))
    return ReadFile(
      file: file.file, mark: file.mark, imported: imported,
      people: newcomers.filter { named.contains($0.id) },
      pictures: file.pictures.filter { $0.reference.map(spoken.contains) ?? false })
  }
}

extension ImportDesk {
  private mutating func settle(
    _ group: inout [(index: Int, read: ReadFile)], into answers: inout [Result<ImportLine, any Error>],
    at now: Date
  ) async {
    let lines = await settled(group.map(\.read), at: now)
    for (entry, line) in zip(group, lines) { answers[entry.index] = line }
    group = []
    newcomers = []
  }

  private mutating func settled(_ files: [ReadFile], at now: Date) async -> [Result<ImportLine, any Error>] {
    do {
      let standings = try await standings(of: files)
      guard let writer else {
        for (file, standing) in zip(files, standings) where standing == .new { tried.note(file.mark, nil) }
        return zip(files, standings).map { .success($0.line($1, isTrial: true)) }
      }
      let new = zip(files, standings).filter { $1 == .new }.map(\.0)
      let outcomes = try await writer.write(new, by: author.person, at: now)
      let written = Set(zip(new, outcomes).filter { $1 == .committed }.map(\.0.mark))
      forget(butFor: new.filter { written.contains($0.mark) })
      return try await lines(of: files, standings, written)
    } catch {
      forget(butFor: [])
      return files.map { _ in .failure(error) }
    }
  }

  private func standings(of files: [ReadFile]) async throws -> [ImportStanding] {
    let marks = files.map(\.mark)
    let known = try await records?.find(marks)
    return marks.map { mark in
      let standing = known?.standing(of: mark) ?? .new
      return standing == .new ? tried.standing(of: mark) : standing
    }
  }

  // What was new and was refused has been taken by somebody else meanwhile.
  private func lines(
    of files: [ReadFile], _ standings: [ImportStanding], _ written: Set<ImportMark>
  ) async throws -> [Result<ImportLine, any Error>] {
    let isLost = zip(files, standings).contains { $1 == .new && !written.contains($0.mark) }
    let later = isLost ? try await self.standings(of: files) : standings
    return files.indices.map { index in
      let isLost = standings[index] == .new && !written.contains(files[index].mark)
      if isLost && later[index] == .new { return .failure(Problem.busy) }
      return .success(files[index].line(isLost ? later[index] : standings[index], isTrial: false))
    }
  }

  /// Forgets the newcomers whom nothing that was written names: they are not in the workspace.
  private mutating func forget(butFor written: [ReadFile]) {
    let there = Set(written.flatMap(\.people).map(\.id))
    for person in newcomers where !there.contains(person.id) { people.remove(person) }
  }
}
