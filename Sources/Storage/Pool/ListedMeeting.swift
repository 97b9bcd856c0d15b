import Foundation
import Postmortems

/// A meeting as it stands in a list beside those of other postmortems: one that somebody is asked to facilitate, or that
/// the pool would like to hear about.
package struct ListedMeeting: Hashable, Sendable {
  package let postmortem: PostmortemID
  package let title: String
  package let meeting: MeetingID
  package let kind: Meeting.Kind
  package let at: Date

  package init(
    postmortem: PostmortemID, title: String, meeting: MeetingID, kind: Meeting.Kind, at: Date
  ) {
    self.postmortem = postmortem
    self.title = title
    self.meeting = meeting
    self.kind = kind
    self.at = at
  }

  /// Reads the first five columns.
  init(_ row: Row) throws {
    guard let postmortem = PostmortemID(try row.text(0)), let meeting = MeetingID(try row.text(2)) else {
      throw RowMismatch(column: 0)
    }
    self.init(
      postmortem: postmortem, title: try row.text(1), meeting: meeting,
      kind: try row.textIfAny(3).flatMap(Meeting.Kind.init) ?? .meeting, at: try row.instant(4))
  }
}
