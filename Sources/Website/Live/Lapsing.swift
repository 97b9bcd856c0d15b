import ServiceLifecycle

/// Ends streams whose sign-in has run out, within ten seconds. What ends a sign-in sooner ends its streams at once.
package struct Lapsing: Service {
  let website: Website

  package init(_ website: Website) { self.website = website }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        // Cancelled only when the server stops.
        do { try await Task.sleep(for: .seconds(10)) } catch { return }
        await website.endLapsedStreams()
      }
    }
  }
}
