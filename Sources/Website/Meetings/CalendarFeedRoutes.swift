import Errands
import Foundation
import Hummingbird
import Postmortems
import Rooms
import Storage

/// `GET /calendars/:secret`: the meetings to which somebody is invited, for a calendar program that subscribes to them.
/// The address is the secret: such programs cannot sign in.
struct CalendarFeedRoutes {
  /// How long a meeting that is over stays in the calendar, in seconds.
  static let kept: TimeInterval = 90 * 86_400
  private static let ending = ".ics"

  let workspace: Workspace

  func add(to routes: Routes) {
    routes.visitors.get("/calendars/:secret") { _, context in try await feed(context) }
  }

  private func feed(_ context: VisitorContext) async throws -> Response {
    let name = try context.parameters.require("secret")
    let website = workspace.website
    guard name.hasSuffix(CalendarFeedRoutes.ending),
      let account = try await website.membership.feeds.recognise(
        Secret(presented: String(name.dropLast(CalendarFeedRoutes.ending.count))))
    else { throw Problem.notFound }
    let words = website.rendering.catalogues[account.language ?? context.arrival.language]
    let entries = try await entries(of: account, words, origin: "\(context.arrival.origin)")
    let title = words("calendar.title", ["name": account.name])
    return .calendar(CalendarFile(.publish, entries, name: title), name: "nachlese.ics")
  }

  private func entries(of account: Account, _ words: Words, origin: String) async throws -> [CalendarEntry] {
    let website = workspace.website
    let now = website.now()
    let oldest = now.addingTimeInterval(-CalendarFeedRoutes.kept)
    let people = try await workspace.directory.refresh()
    let accounts = try await website.membership.accounts.all()
    let sender = try await website.membership.settings.sender()
    var entries: [CalendarEntry] = []
    for id in try await workspace.list.planned(for: account.person, after: oldest) {
      guard let postmortem = try await workspace.rooms.room(id)?.current.postmortem,
        postmortem.isReadable(by: account.participant, at: now)
      else { continue }
      let calendar = MeetingCalendar(
        Facts(postmortem, people: people, words: words, now: now), origin: origin, accounts: accounts,
        sender: sender)
      entries += postmortem.scheduledMeetings.items.filter { !$0.isCancelled && $0.end > oldest }
        .map { calendar.entry($0) }
    }
    return entries.sorted { ($0.at, $0.uid) < ($1.at, $1.uid) }
  }
}
