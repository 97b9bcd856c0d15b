import Postmortems
import Storage

/// The streams that are open, each with the sign-in that opened it: when that ends, so does the stream.
package actor OpenStreams {
  private struct Open {
    let signIn: SignIn
    let end: @Sendable () async -> Void
  }

  private var streams: [Int: Open] = [:]
  private var nextID = 0

  /// Takes a stream in. `end` is called where its sign-in ends first.
  func add(_ signIn: SignIn, end: @escaping @Sendable () async -> Void) -> Int {
    nextID += 1
    streams[nextID] = Open(signIn: signIn, end: end)
    return nextID
  }

  /// Whether it may be told more.
  func isOpen(_ stream: Int) -> Bool { streams[stream] != nil }

  func remove(_ stream: Int) { streams[stream] = nil }

  /// Ends the streams of this person whose sign-in does not hold any more.
  func end(of person: PersonID, unless holds: @Sendable (SignIn) async -> Bool) async {
    for (id, stream) in streams where stream.signIn.account.person == person {
      if await holds(stream.signIn) { continue }
      remove(id)
      await stream.end()
    }
  }
}
