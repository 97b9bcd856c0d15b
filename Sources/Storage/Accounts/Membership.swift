/// Who belongs to the workspace and how they get in: its tables of people, accounts, sign-ins, links, tokens and
/// settings, all reading and committing through the same database.
package struct Membership: Sendable {
  package let people: People
  package let accounts: Accounts
  package let sessions: Sessions
  package let invitations: Invitations
  package let tokens: Tokens
  package let settings: Settings

  package init(_ database: any Database, _ committer: Committer) {
    people = People(database, committer)
    accounts = Accounts(database, committer)
    sessions = Sessions(database, committer)
    invitations = Invitations(database, committer)
    tokens = Tokens(database, committer)
    settings = Settings(database, committer)
  }
}
