import Foundation
import Postmortems
import Storage

/// Everybody, and for administrators what they can do about accounts.
struct PeopleView: View {
  static let template = "people/people"
  let fields: Fields

  /// What only this answer shows.
  struct Extra: Sendable {
    var problems = FormProblems()
    var typedName = ""
    /// The ids of the links that the forms make, so that sending one twice makes one.
    let newMember: InvitationID = Fresh.id()
    let newAdministrator: InvitationID = Fresh.id()
    /// A link just made, and what it is for: shown once.
    var link: (address: String, explanation: String)?
    /// Why what was asked for could not be done.
    var refusal: Problem?
  }

  /// What administrators see beside the names.
  struct Administration: Sendable {
    let accounts: [PersonID: Account]
    let invitations: [Invitation]
    /// The workspace's, for the days of invitations.
    let zone: TimeZone
  }

  /// The areas of the workspace, and who speaks for them.
  struct Voices: Sendable {
    let areas: [String]
    let speakers: [PersonID: Set<String>]
  }

  init(
    _ people: [Person], _ administration: Administration?, _ extra: Extra, _ voices: Voices, _ words: Words
  ) {
    let link: Fields? = extra.link.map { ["address": $0.address, "explanation": $0.explanation] }
    let name = FormField(
      name: "name", kind: .other, label: words("people.name"), hint: words("people.nameHint"),
      value: extra.typedName, error: extra.problems.sentence("name", words))
    // Those who sign in first; both by name, as one looks for somebody.
    let sorted = people.sorted { ($0.account ? 0 : 1, $0.name) < ($1.account ? 0 : 1, $1.name) }
    fields = [
      "people": sorted.map { person in
        PeopleView.row(person, administration?.accounts[person.id], words).merging(
          PeopleView.voice(person, voices, isOpen: administration != nil || !person.account, words)
        ) { $1 }
      },
      "isAlone": people.count < 2, "nameInput": [name.fields], "isAdministrator": administration != nil,
      "invitations": administration.map { view in
        view.invitations.map { PeopleView.row($0, view.zone, words) }
      } ?? [],
      "newMember": extra.newMember.text, "newAdministrator": extra.newAdministrator.text,
      "link": link.orAbsent, "refusal": (extra.refusal?.sentence(words)).orAbsent,
    ]
  }

  private static func row(_ person: Person, _ account: Account?, _ words: Words) -> Fields {
    let standing: String
    if let account {
      standing = words(account.disabledAt == nil ? "people.role.\(account.role.rawValue)" : "people.disabled")
    } else {
      standing = words(person.account ? "people.hasAccount" : "people.noAccount")
    }
    return [
      "name": person.name, "standing": standing,
      "administered": account.map { administered($0, words) }.orAbsent,
    ]
  }

  /// The areas somebody speaks for. Whoever has an account says that on a page of their own; administrators for everybody.
  private static func voice(_ person: Person, _ voices: Voices, isOpen: Bool, _ words: Words) -> Fields {
    let (areas, mine) = (Areas(words: words), voices.speakers[person.id] ?? [])
    let said = voices.areas.filter(mine.contains).map(areas.name).joined(separator: ", ")
    return [
      "person": person.id.text, "speaksFor": said.orAbsent, "maySay": isOpen && !voices.areas.isEmpty,
      "areas": areas.boxes(voices.areas, chosen: mine),
    ]
  }

  private static func administered(_ account: Account, _ words: Words) -> Fields {
    let isAdmin = account.role == .admin
    return [
      "id": account.person.text, "email": account.email.text, "isEnabled": account.disabledAt == nil,
      "otherRole": isAdmin ? "member" : "admin",
      "changeRole": words(isAdmin ? "people.makeMember" : "people.makeAdmin"),
    ]
  }

  private static func row(_ invitation: Invitation, _ zone: TimeZone, _ words: Words) -> Fields {
    [
      "id": invitation.id.text, "role": words("people.invitation.kind.\(invitation.role.rawValue)"),
      "until": words("people.invitation.until", ["day": words.day(invitation.expiresAt, in: zone)]),
      "used": words.count("people.invitation.used", invitation.used),
    ]
  }
}
