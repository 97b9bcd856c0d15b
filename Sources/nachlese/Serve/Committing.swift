import ServiceLifecycle
import Storage

/// The committer's long life: it ends when all that could ask it has ended.
struct Committing: Service {
  let committer: Committer

  func run() async throws {
    await withTaskGroup { group in
      group.addTask { await committer.run() }
      group.addTask {
        // Cancelled where the process is being ended at once; closing is right then too.
        do { try await gracefulShutdown() } catch { await committer.close() }
        await committer.close()
      }
    }
  }
}
