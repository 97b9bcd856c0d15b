/// One row of the table that people storm together: something that was perceived, done, or simply so.
package struct TimelineEvent: Hashable, Sendable, Codable, Identifiable {
  package enum Kind: String, Choice {
    case perception, activity, condition
  }

  package enum Flag: String, Choice {
    case feedsCause, slowedRepair, wentWell
  }

  package let id: EventID
  package var text: String
  package var kind: Kind
  @Sorted package var flags: Set<Flag> = []
  /// Where it came from: `web`, `cli`, `api`, `import`, `chat`, `alert` …
  package var source: String
  /// Somebody said explicitly that no cause stands behind it.
  package var noCause = false
  package var when: FuzzyTime
  package var order: TimelineOrder

  /// Whether it asks for a cause or an explicit "no cause here"; one flagged only *went well* does not (P13).
  package var asksForCause: Bool { flags.contains(.feedsCause) || flags.contains(.slowedRepair) }
}

package typealias EventID = ID<TimelineEvent>
