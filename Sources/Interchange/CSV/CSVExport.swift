import Postmortems

/// Parts of a postmortem as tables for a spreadsheet, with heads in the postmortem's own language.
package enum CSVExport {
  /// The rows of the timeline: from when to when each can have been, in the postmortem's zone, and as it was typed.
  package static func timeline(of postmortem: Postmortem) -> String {
    MarkdownExport(postmortem, [:]).timelineTable.text
  }

  /// The action items.
  /// - Parameter people: everybody whom it may name, by id.
  package static func actionItems(of postmortem: Postmortem, people: [PersonID: Person]) -> String {
    MarkdownExport(postmortem, people).actionItemTable.text
  }
}
