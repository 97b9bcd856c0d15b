import Foundation
import Postmortems
import Storage

/// What the home page is made of: the postmortems that there are, those of the reader, and the reader's action items.
package struct HomeFacts: Sendable {
  /// The newest first; with a search, those found.
  package var summaries: [PostmortemSummary]
  /// Those that the reader takes part in or opened.
  package var mine: [PostmortemSummary]
  package var actionItems: [OwnActionItem]
  /// What the reader is asked for, or has promised.
  package var tasks: [OwnTask] = []
  /// After how many days without a meeting an incident is called late.
  package var lateAfter = PreparationSettings().lateAfter
  /// What the reader is asked to facilitate.
  package var asked: [ListedMeeting] = []
  /// The meetings that the pool would like to hear about from the reader.
  package var debriefs: [ListedMeeting] = []
  package var reader: PersonID?
  /// What was searched for.
  package var searched: String
  package var discarded: Int
  package var zone: TimeZone
  package var now: Date
  package var administers = false
  /// Whether all of everything is asked for, rather than the first few of each list.
  package var isWhole = false
  /// Whether nobody but the reader is known yet.
  package var isAlone = false

  package init(
    summaries: [PostmortemSummary], mine: [PostmortemSummary] = [], actionItems: [OwnActionItem] = [],
    reader: PersonID? = nil, searched: String = "", discarded: Int = 0, zone: TimeZone, now: Date
  ) {
    self.summaries = summaries
    self.mine = mine
    self.actionItems = actionItems
    self.reader = reader
    self.searched = searched
    self.discarded = discarded
    self.zone = zone
    self.now = now
  }
}
