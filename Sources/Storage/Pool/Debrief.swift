import Postmortems

/// What somebody who ran a meeting, or learned it there, tells the pool about running it.
package struct Debrief: Hashable, Sendable {
  package let meeting: ListedMeeting
  package let author: PersonID
  package let name: String
  package let text: String

  package init(meeting: ListedMeeting, author: PersonID, name: String, text: String) {
    self.meeting = meeting
    self.author = author
    self.name = name
    self.text = text
  }
}
