import Foundation
import Storage

/// Takes letters out of the outbox when they are due, one after the other, for as long as it runs.
package actor Postman {
  private let outbox: Outbox
  private let settings: @Sendable () async throws -> MailSettings?
  private let patience: MailServer.Patience
  private let now: @Sendable () -> Date
  /// Looks into the outbox this often even if nobody rings, in seconds.
  private let round: TimeInterval
  private var isRung = false
  private var sleep: Task<Void, Never>?

  package init(
    _ outbox: Outbox, patience: MailServer.Patience = .init(), round: TimeInterval = 60,
    now: @escaping @Sendable () -> Date,
    settings: @escaping @Sendable () async throws -> MailSettings?
  ) {
    self.outbox = outbox
    self.patience = patience
    self.now = now
    self.settings = settings
    self.round = round
  }

  /// Says that there is something new.
  package func ring() {
    isRung = true
    sleep?.cancel()
  }

  /// Delivers until it is cancelled. What it is at then is finished first.
  /// - Parameter failed: told where the outbox could not be read or written.
  package func run(failed: @Sendable (any Error) -> Void) async {
    while !Task.isCancelled {
      var pause = round
      do {
        try await deliver()
        if let due = try await outbox.nextDue() { pause = min(pause, max(1, due.timeIntervalSince(now()))) }
      } catch { failed(error) }
      await rest(pause)
    }
  }

  /// Delivers all that is due now. Where the server itself is the trouble, it is left alone for a
  /// moment.
  package func deliver() async throws {
    guard let settings = try await settings() else { return }
    let server = MailServer(settings, patience: patience)
    while !Task.isCancelled, let (letter, attempt) = try await outbox.next(at: now()) {
      let failure =
        letter.expiresAt <= now() ? .tooLate : await server.send(letter.message, to: letter.address)
      try await outbox.settle(letter.id, Postman.outcome(failure, attempt: attempt, at: now()), at: now())
      if failure?.isOfServer == true { return }
    }
  }

  /// What follows from an attempt: growing pauses, and an end.
  static func outcome(_ failure: MailFailure?, attempt: Int, at now: Date) -> LetterOutcome {
    guard let failure else { return .sent }
    guard failure.mayPass, let pause = Retrying.pause(after: attempt) else {
      return .givenUp(failure: failure.rawValue)
    }
    return .again(at: now.addingTimeInterval(pause), failure: failure.rawValue)
  }

  // Cut short when the bell rings, and when the server stops; one that rang meanwhile is heard at once.
  private func rest(_ seconds: TimeInterval) async {
    if !isRung {
      let sleep = Task {
        do { try await Task.sleep(for: .seconds(seconds)) } catch { return }
      }
      self.sleep = sleep
      await withTaskCancellationHandler {
        await sleep.value
      } onCancel: {
        sleep.cancel()
      }
    }
    sleep = nil
    isRung = false
  }
}
