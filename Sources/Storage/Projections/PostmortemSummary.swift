import Foundation
import Postmortems

/// What a list says of a postmortem, read from the projection without opening it.
package struct PostmortemSummary: Hashable, Sendable, Identifiable {
  package let id: PostmortemID
  package let title: String
  /// `open`, `published` or `discarded`.
  package let state: String
  package let language: Language
  package let opener: PersonID?
  package let openedAt: Date
  package let changedAt: Date
  /// Of the first incident.
  package let kind: Incident.Kind?
  /// When the incident began: its start where it is known, else its detection, else its first dated event.
  package let beganAt: Date?
  package let resolvedAt: Date?
  package let facilitator: PersonID?
  /// When the latest meeting began.
  package let metAt: Date?
  package let sitting: Sitting
  package let meetings: Int
  package let events: Int
  /// The newest edition's number, where there is one.
  package let edition: Int?
  package let editionAt: Date?
  /// Whether the document differs from its newest edition.
  package let differs: Bool
  package let restrictedUntil: Date?
  package let actions: Int
  package let actionsOpen: Int
  package let teaser: String
  /// How many words a reader has before them.
  package let words: Int
  /// Whether the reader that the list was made for may read it: a restricted one is visible in lists all the same.
  package let readable: Bool
}

extension PostmortemSummary {
  package var meetingRuns: Bool { sitting == .runs }

  /// Where a postmortem stands, derived from what is true of it and never stored.
  package enum Phase: String, Hashable, Sendable, CaseIterable {
    case running, beforeMeeting, toPublish, followUp, published
  }

  package var phase: Phase {
    if edition != nil { return actionsOpen > 0 ? .followUp : .published }
    if meetings > 0 { return .toPublish }
    return resolvedAt == nil && isRecent ? .running : .beforeMeeting
  }

  // Opened within a week of its beginning, it may still go on; what was brought along from years ago does not.
  private var isRecent: Bool { openedAt.timeIntervalSince(beganAt ?? openedAt) < 7 * 86_400 }
}
