import Postmortems
import Storage

/// What somebody types who makes an account: name, address and password.
struct NewAccountForm: Sendable {
  let name: String
  let email: String
  let password: Password

  init(_ form: Form) {
    name = form["name"]
    email = form["email"]
    password = Password(form["password"])
  }

  /// The account of this person, once its password has been hashed.
  func account(
    _ role: Role, _ hashing: PasswordHashing, of person: PersonID = Fresh.id()
  ) async throws -> NewAccount {
    let (line, address) = try checked()
    let hash = try await hashing.hash(password)
    return try NewAccount(person: person, name: line, email: address, role: role, hash: hash)
  }

  /// Name and address, where nothing is wrong with what was typed.
  func checked() throws -> (String, EmailAddress) {
    var problems = FormProblems()
    let line = try problems.check("name") { try Wording.line(name, atMost: People.longestName) }
    let address = try problems.check("email") { try EmailAddress(email) }
    _ = try problems.check("password") { try password.check(notAnyOf: [name, email]) }
    guard let line, let address, problems.byField.isEmpty else { throw problems }
    return (line, address)
  }

  /// The fields, with what was typed and what is wrong with it.
  func fields(_ problems: FormProblems, _ words: Words) -> [Fields] {
    NewAccountForm.fields(name: name, email: email, problems, words)
  }

  /// The fields of a form that nobody has filled in yet.
  static func empty(_ words: Words) -> [Fields] { fields(name: "", email: "", FormProblems(), words) }

  private static func fields(
    name: String, email: String, _ problems: FormProblems, _ words: Words
  ) -> [Fields] {
    [
      FormField(
        name: "name", kind: .name, label: words("account.name"), value: name,
        error: problems.sentence("name", words)),
      FormField(
        name: "email", kind: .email, label: words("account.email"), value: email,
        error: problems.sentence("email", words)),
      FormField(
        name: "password", kind: .newPassword, label: words("account.password"),
        hint: words("account.passwordHint", ["fewest": String(Password.fewest)]),
        error: problems.sentence("password", words)),
    ].map(\.fields)
  }
}
