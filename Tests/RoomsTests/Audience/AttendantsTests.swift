import Postmortems
import Storage
import Testing

@testable import Rooms

/// Who is here is known as long as they listen, and where their caret is as long as they say so.
struct AttendantsTests {
  let lena = TestWorkspace.lena
  let jonas = TestWorkspace.jonas
  let client = ClientID("c1")!
  var attendants = Attendants()

  @Test mutating func `a caret that moves within its text is told alone`() {
    attendants.enter(client, lena, 1)
    let first = Caret(place: 3, revision: 7)
    #expect(attendants.move(client, lena, to: .summary, first) == .elsewhere)
    #expect(attendants.move(client, lena, to: .summary, first) == .nowhere)
    let next = Presence(client: client, person: lena, field: .summary, caret: Caret(place: 4, revision: 7))
    #expect(attendants.move(client, lena, to: .summary, next.caret) == .within(next))
    #expect(attendants.present == [next])
    #expect(attendants.move(client, lena, to: .notes, nil) == .elsewhere)
  }

  @Test mutating func `nobody moves under another's client, nor who is not here, nor outside of a text`() {
    #expect(attendants.move(client, lena, to: .summary, nil) == .nowhere)
    attendants.enter(client, lena, 1)
    #expect(attendants.move(client, jonas, to: .summary, nil) == .nowhere)
    #expect(attendants.move(client, lena, to: nil, Caret(place: 3, revision: 7)) == .nowhere)
    let isGone = attendants.leave(1)
    #expect(isGone)
    #expect(attendants.present.isEmpty)
  }

  @Test mutating func `a page that comes back is still where it was`() {
    attendants.enter(client, lena, 1)
    _ = attendants.move(client, lena, to: .summary, Caret(place: 3, revision: 7))
    attendants.enter(client, lena, 2)
    let isGone = attendants.leave(1)
    #expect(!isGone)
    #expect(attendants.present.first?.caret?.place == 3)
  }
}
