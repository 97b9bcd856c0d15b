import Foundation
import Postmortems
import Rooms
import Storage

package typealias LiveRooms = Rooms<Listener, Broadcast>
package typealias LiveRoom = Room<Listener, Broadcast>

/// All that the routes of postmortems share, made once at start.
package struct Workspace: Sendable {
  let website: Website
  let rooms: LiveRooms
  let store: PostmortemStore
  let committer: Committer
  let list: PostmortemList
  let editions: EditionShelf
  let imports: ImportRecords
  let alertGroups: AlertGroups
  let pictures: Pictures
  let directory: PeopleDirectory
  let authors: RowAuthors
  let mailing: Mailing
  let cleaning = PictureCleaning()

  package init(
    website: Website, rooms: LiveRooms, store: PostmortemStore, committer: Committer, list: PostmortemList,
    editions: EditionShelf, imports: ImportRecords, alertGroups: AlertGroups, pictures: Pictures,
    directory: PeopleDirectory, authors: RowAuthors, mailing: Mailing
  ) {
    self.website = website
    self.rooms = rooms
    self.store = store
    self.committer = committer
    self.list = list
    self.editions = editions
    self.imports = imports
    self.alertGroups = alertGroups
    self.pictures = pictures
    self.directory = directory
    self.authors = authors
    self.mailing = mailing
  }

  /// The one door to a postmortem, for every read, stream and write.
  /// - Throws: `Problem.notFound`, or `Problem.restricted` to whoever may not read it.
  func enter(_ id: String?, as context: SignedInContext) async throws -> (
    room: LiveRoom, stored: StoredPostmortem
  ) {
    guard let id = id.flatMap({ PostmortemID($0) }), let room = try await rooms.room(id) else {
      throw Problem.notFound
    }
    let stored = await room.current
    guard stored.postmortem.isReadable(by: context.participant, at: website.now()) else {
      throw Problem.restricted(stored.postmortem)
    }
    return (room, stored)
  }

  /// Whether this person may read it now.
  func mayRead(_ id: PostmortemID, _ context: SignedInContext) async throws -> Bool {
    let postmortem = try await rooms.room(id)?.current.postmortem
    return postmortem?.isReadable(by: context.participant, at: website.now()) == true
  }

  /// Opens a postmortem about `title`.
  func open(
    _ title: String, language: Language?, zone: String?, by context: SignedInContext
  ) async throws -> StoredPostmortem {
    let settings = try await website.settings.read()
    let now = website.now()
    let id: PostmortemID = Fresh.id()
    let opening = try Opening(
      id: id, title: title, language: language ?? context.language, zone: zone ?? settings.zone,
      opener: context.person, at: now)
    return try await found(
      id, Postmortem.opened(opening, incident: Fresh.id()).1, by: context.person, at: now)
  }

  /// Writes a new postmortem as its first revision.
  private func found(_ id: PostmortemID, _ changes: [Change], by author: PersonID?, at now: Date) async throws
    -> StoredPostmortem
  {
    let (stored, unit) = try store.founding(
      id, changes, as: CommandID(client: Fresh.id(), counter: 1), tag: Fresh.tag(), by: author, at: now)
    guard try await committer.commit(unit) == .committed else { throw Problem.busy }
    return stored
  }
}
