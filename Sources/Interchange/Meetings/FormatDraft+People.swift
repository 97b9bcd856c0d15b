import Postmortems

extension FormatDraft {
  mutating func enterPeople(_ front: FrontMatter) throws(Refusal) {
    for entry in front.participants + front.others {
      let key = Array(entry.label.utf8)
      if labels[key] == nil { labels[key] = claim(entry.name.isEmpty ? entry.label : entry.name) }
    }
    for entry in front.participants { try apply(.meeting(.addParticipant(person: person(entry.label)))) }
  }

  /// Whom the file calls so. A name that it says nowhere else is somebody new.
  mutating func person(_ label: String) -> PersonID {
    let key = Array(label.utf8)
    if let known = labels[key] { return known }
    let person = claim(label)
    labels[key] = person
    return person
  }

  /// Somebody without an account who has that name and is nobody else in this file.
  private mutating func claim(_ name: String) -> PersonID {
    if let known = context.people.named(name).first(where: { !claimed.contains($0.id) }) {
      claimed.insert(known.id)
      return known.id
    }
    let person = Person(id: newID(), name: name, account: false)
    claimed.insert(person.id)
    people.append(person)
    return person.id
  }

  /// Who was in a meeting and takes part no more, and whoever imports it: they take part only if the file says so.
  mutating func leaveParticipants(_ front: FrontMatter) throws(Refusal) {
    let staying = Set(front.participants.map { person($0.label) })
    for person in postmortem.participants.subtracting(staying).sorted() {
      try apply(.meeting(.removeParticipant(person: person)))
    }
  }
}
