import Foundation
import Postmortems
import Storage
import Testing

@testable import Rooms

/// Who is here is known as long as they listen, and where their caret is as long as they say so.
struct AttendantsTests {
  let lena = TestWorkspace.lena
  let jonas = TestWorkspace.jonas
  let client = ClientID("c1")!
  let start = Date(timeIntervalSince1970: 1_640_102_400)
  var attendants = Attendants()

  @Test mutating func `a caret that moves within its text is told alone`() {
    attendants.enter(client, lena, 1, at: start)
    let first = Caret(place: 3, revision: 7)
    #expect(attendants.move(client, lena, to: .summary, first, at: start + 1) == .elsewhere)
    #expect(attendants.move(client, lena, to: .summary, first, at: start + 2) == .nowhere)
    let next = Presence(client: client, person: lena, field: .summary, caret: Caret(place: 4, revision: 7))
    #expect(attendants.move(client, lena, to: .summary, next.caret, at: start + 3) == .within(next))
    #expect(attendants.present == [next])
    #expect(attendants.move(client, lena, to: .notes, nil, at: start + 4) == .elsewhere)
  }

  @Test mutating func `nobody moves under another's client, nor who is not here, nor outside of a text`() {
    #expect(attendants.move(client, lena, to: .summary, nil, at: start + 5) == .nowhere)
    attendants.enter(client, lena, 1, at: start)
    #expect(attendants.move(client, jonas, to: .summary, nil, at: start + 6) == .nowhere)
    #expect(attendants.move(client, lena, to: nil, Caret(place: 3, revision: 7), at: start + 7) == .nowhere)
    let isGone = attendants.leave(1)
    #expect(isGone)
    #expect(attendants.present.isEmpty)
  }

  @Test mutating func `a page that comes back is still where it was`() {
    attendants.enter(client, lena, 1, at: start)
    _ = attendants.move(client, lena, to: .summary, Caret(place: 3, revision: 7), at: start + 8)
    attendants.enter(client, lena, 2, at: start)
    let isGone = attendants.leave(1)
    #expect(!isGone)
    #expect(attendants.present.first?.caret?.place == 3)
  }

  @Test mutating func `who says more than a page would is passed by`() {
    attendants.enter(client, lena, 1, at: start)
    #expect(attendants.move(client, lena, to: .summary, nil, at: start) == .elsewhere)
    #expect(attendants.move(client, lena, to: .notes, nil, at: start + 0.05) == .nowhere)
    #expect(attendants.move(client, lena, to: .notes, nil, at: start + 0.2) == .elsewhere)
  }

  @Test mutating func `who is not heard of for long is not here, until they are heard of again`() {
    attendants.enter(client, lena, 1, at: start)
    let soon = attendants.missSilent(at: start + Attendants.longestSilence)
    #expect(!soon && attendants.present.count == 1)
    let late = start + Attendants.longestSilence + 1
    let isMissed = attendants.missSilent(at: late)
    #expect(isMissed && attendants.present.isEmpty)
    let again = attendants.missSilent(at: late)
    #expect(!again)
    #expect(attendants.move(client, lena, to: nil, nil, at: late) == .elsewhere)
    #expect(attendants.present.count == 1)
  }
}
