import Interchange
import Postmortems
import Storage

extension Pictures {
  /// The pictures that a postmortem's texts speak of and that it carries, to be taken along with it.
  package func taken(with postmortem: Postmortem) async throws -> [TakenPicture] {
    var taken: [TakenPicture] = []
    for reference in postmortem.pictures {
      guard let picture = try await find(reference.id, in: postmortem.id) else { continue }
      taken.append(TakenPicture(reference, picture.type, picture.bytes))
    }
    return taken
  }
}
