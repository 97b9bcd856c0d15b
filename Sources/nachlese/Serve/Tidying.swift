import Rooms
import ServiceLifecycle
import Website

/// Makes up for what an earlier process left behind, while the server already answers.
struct Tidying: Service {
  let rooms: LiveRooms

  func run() async throws {
    try await rooms.settleWhatLags()
    try await gracefulShutdown()
  }
}
