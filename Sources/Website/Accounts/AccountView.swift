import Foundation
import Postmortems
import Storage

/// My account: name, language, password, sign-ins and tokens.
struct AccountView: View {
  static let template = "accounts/account"
  let fields: Fields

  /// What only this answer shows.
  struct Extra: Sendable {
    var problems = FormProblems()
    /// The name as typed, where it was refused.
    var typedName: String?
    var typedTokenName = ""
    /// The id of the token that the form makes, so that sending it twice makes one.
    let newToken: TokenID = Fresh.id()
    /// A token just made: shown once.
    var token: Secret?
    /// Since when there is a calendar to subscribe to.
    var feedSince: Date?
    /// The address of one just made: shown once.
    var feed: String?
    /// The areas that this person speaks for.
    var areas: Set<String> = []
    /// What has just been done, as words.
    var done: String?
  }

  init(
    _ account: Account, _ sessions: [Session], _ tokens: [Token], current: SessionID?, _ extra: Extra,
    areas: [String], zone: TimeZone, _ words: Words
  ) {
    let problems = extra.problems
    fields = [
      "email": account.email.text, "isAdministrator": account.role == .admin, "done": extra.done.orAbsent,
      "profile": [
        FormField(
          name: "name", kind: .name, label: words("account.name"), value: extra.typedName ?? account.name,
          error: problems.sentence("name", words))
      ].map(\.fields),
      "languages": LanguageChoice.options(account.language, orBrowsers: words),
      "areas": Areas(words: words).boxes(areas, chosen: extra.areas), "anyAreas": !areas.isEmpty,
      "passwords": AccountView.passwords(problems, words),
      "sessions": sessions.map { AccountView.row($0, isCurrent: $0.id == current, zone, words) },
      "newToken": extra.newToken.text, "tokens": tokens.map { AccountView.row($0, zone, words) },
      "tokenName": [
        FormField(
          name: "token", kind: .other, label: words("account.token.name"),
          hint: words("account.token.nameHint"),
          value: extra.typedTokenName, error: problems.sentence("token", words))
      ].map(\.fields),
      "feed": extra.feed.orAbsent,
      "feedSince": extra.feedSince.map { words("account.calendar.since", ["day": words.day($0, in: zone)]) }
        .orAbsent,
      "secret": (extra.token?.text).orAbsent,
    ]
  }

  private static func passwords(_ problems: FormProblems, _ words: Words) -> [Fields] {
    [
      FormField(
        name: "current", kind: .currentPassword, label: words("account.currentPassword"),
        error: problems.sentence("current", words)),
      FormField(
        name: "password", kind: .newPassword, label: words("account.newPassword"),
        hint: words("account.passwordHint", ["fewest": String(Password.fewest)]),
        error: problems.sentence("password", words)),
    ].map(\.fields)
  }

  private static func row(_ session: Session, isCurrent: Bool, _ zone: TimeZone, _ words: Words) -> Fields {
    [
      "id": session.id.text, "browser": BrowserName.of(session.browser), "isCurrent": isCurrent,
      "seen": words("account.session.seen", ["day": words.moment(session.seenAt, in: zone)]),
    ]
  }

  private static func row(_ token: Token, _ zone: TimeZone, _ words: Words) -> Fields {
    let used =
      token.usedAt.map { words("account.token.used", ["day": words.day($0, in: zone)]) }
      ?? words("account.token.unused")
    return [
      "id": token.id.text, "name": token.name, "used": used,
      "created": words("account.token.created", ["day": words.day(token.createdAt, in: zone)]),
    ]
  }
}
