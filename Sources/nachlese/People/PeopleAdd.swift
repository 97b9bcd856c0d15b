import ArgumentParser
import Foundation
import Postmortems
import Storage
import Website

/// `nachlese people`: who belongs to the workspace.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Say who belongs to the workspace.", subcommands: [PeopleAdd.self])
}

/// `nachlese people add`: an account.
struct PeopleAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Make an account for somebody.",
    usage: "nachlese people add <email> --name <name> [<options>]",
    discussion: """
      Without a password the account waits for its owner, who sets one through the \
      link that is printed; it works once, for 24 hours. A data folder does not know \
      where its server is reached: say it with --public-url.

        nachlese people add lena@brackmoor.example --name "Lena Harms" --role admin \\
          --public-url https://postmortems.example
      """)

  @Argument(help: "The e-mail address that they sign in with.")
  var email: String

  @Option(help: "Their name, as others read it.")
  var name: String

  @Option(help: "What they may do.")
  var role = Role.member

  @Flag(help: "Read the password from standard input, one line.")
  var passwordStdin = false

  @Option(help: "The address that people type, for the link, with --data.")
  var publicURL: String?

  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    if workspace.server != nil, publicURL != nil {
      throw ValidationError("With --server the server knows its own address.")
    }
  }

  func run() async throws {
    try await Failure.told {
      let password = try passwordStdin ? readPassword() : nil
      if let remote = try workspace.remote() {
        try await add(password, at: remote)
      } else {
        try await addHere(password)
      }
    }
  }

  private func readPassword() throws -> String {
    guard let line = readLine(strippingNewline: true) else {
      throw Failure("Standard input holds no password.")
    }
    return line
  }

  private func add(_ password: String?, at remote: RemoteWorkspace) async throws {
    let fields = ["email": email, "name": name, "role": role.rawValue, "password": password]
    let added = try await remote.post("/api/v1/people", fields)
    StandardOutput.line(added["id"] as? String ?? "")
    if let link = added["reset"] as? String { StandardOutput.line(link) }
  }

  private func addHere(_ typed: String?) async throws {
    let origin = try Site(publicURL: publicURL).publicOrigin
    let address = try EmailAddress(email)
    let password = typed.map { Password($0) }
    try password?.check(notAnyOf: [name, email])
    let hash: String? = if let password { try await PasswordHashing().hash(password) } else { nil }
    let account = try NewAccount(person: Fresh.id(), name: name, email: address, role: role, hash: hash)
    try await LocalWorkspace.writing(workspace.folderPath) { local in
      let author = try await local.author(workspace.author)
      try await local.membership.accounts.add(account, at: Date())
      StandardOutput.line(account.person.text)
      if hash == nil { try await offerReset(account.person, by: author, at: origin, local) }
    }
  }

  private func offerReset(
    _ person: PersonID, by author: PersonID?, at origin: Origin?, _ local: LocalWorkspace
  ) async throws {
    guard let account = try await local.membership.accounts.find(person) else { return }
    let secret = Fresh.secret()
    try await local.membership.invitations.offerReset(
      Fresh.id(), secret, for: account, by: author, at: Date())
    StandardOutput.line("\(origin?.description ?? "")/resets/\(secret.text)")
    if origin == nil {
      StandardOutput.note(
        "Open this path on your server's address, such as http://localhost:8080/resets/…; with --public-url "
          + "the whole link is printed.")
    }
  }
}

extension Role: ExpressibleByArgument {}
