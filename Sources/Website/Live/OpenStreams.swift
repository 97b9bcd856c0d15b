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

  /// Whose streams they are.
  var people: Set<PersonID> { Set(streams.values.map(\.signIn.account.person)) }

  func remove(_ stream: Int) { streams[stream] = nil }

  /// Ends the streams of this person whose sign-in does not hold any more.
  func end(of person: PersonID, unless holds: @Sendable (SignIn) async -> Bool) async {
    var answers: [String: Bool] = [:]
    for (id, stream) in streams where stream.signIn.account.person == person {
      let name = stream.signIn.name
      let known = answers[name]
      let answer = if let known { known } else { await holds(stream.signIn) }
      answers[name] = answer
      if answer { continue }
      remove(id)
      await stream.end()
    }
  }
}
