/// Who belongs to the workspace and how they get in: its tables of people, accounts, sign-ins, links, tokens and
/// settings, all reading and committing through the same database.
package struct Membership: Sendable {
  package let people: People
  package let accounts: Accounts
  package let sessions: Sessions
  package let invitations: Invitations
  package let tokens: Tokens
  package let settings: Settings
  package let feeds: CalendarFeeds
  package let pool: FacilitatorPool
  package let debriefs: Debriefs
  package let prompts: Prompts

  package init(_ database: any Database, _ committer: Committer) {
    let known = KnownSignIns()
    people = People(database, committer, known)
    accounts = Accounts(database, committer, known)
    sessions = Sessions(database, committer, known)
    invitations = Invitations(database, committer, known)
    tokens = Tokens(database, committer, known)
    settings = Settings(database, committer)
    feeds = CalendarFeeds(database, committer)
    pool = FacilitatorPool(database, committer)
    debriefs = Debriefs(database, committer)
    prompts = Prompts(database, committer)
  }
}
