import Logging
import ServiceLifecycle
import Website

/// Looks again and again whether somebody has to be reminded of what they promised. What was sent stands in the outbox,
/// so that a server that starts anew reminds nobody twice.
struct Reminding: Service {
  /// How often it looks, in seconds.
  private static let round: Double = 600

  let reminders: PromiseReminders
  let log: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do { try await reminders.remind() } catch { log.error("Nobody could be reminded: \(error)") }
        do { try await Task.sleep(for: .seconds(Reminding.round)) } catch { return }
      }
    }
  }
}
