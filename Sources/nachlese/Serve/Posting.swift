import Errands
import Logging
import ServiceLifecycle
import Website

/// The postman's long life: mail leaves while the server runs, beginning with what an earlier process left behind.
struct Posting: Service {
  let postman: Postman
  let invitations: MeetingInvitations
  let log: Logger

  func run() async throws {
    do { try await invitations.catchUp() } catch {
      log.error("Tidings of meetings could not be made: \(error)")
    }
    await cancelWhenGracefulShutdown {
      await postman.run { log.error("The outbox could not be worked on: \($0)") }
    }
  }
}
