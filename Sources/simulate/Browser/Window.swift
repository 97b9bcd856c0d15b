import Postmortems

/// The browser window of one person: pages that come and go in it, and what it keeps of those that are gone.
struct Window {
  let index: Int
  let person: PersonID
  /// What pages that are gone left unsent, and nobody has taken up.
  var kept: [Kept] = []
  /// The client of the page that is open, and those that go on under the names of earlier ones.
  var page: Int?
  var adopted: [Int] = []
  var opened = 0
  /// What was shown to its writer as not saved.
  var lost: [String] = []

  /// Everybody who sends and listens in this window.
  var clients: [Int] { (page.map { [$0] } ?? []) + adopted }
}
