import Foundation
import Postmortems
import Storage

/// All postmortems of one sort in a table: everything there is, or what was discarded.
struct PostmortemListView: View {
  static let template = "home/list"
  let fields: Fields

  init(
    _ summaries: [PostmortemSummary], discarded: Bool, zone: TimeZone, now: Date, lateAfter: Int,
    _ words: Words
  ) {
    let rows = SummaryFields(words: words, zone: zone, now: now, lateAfter: lateAfter)
    fields = [
      "title": words(discarded ? "list.discarded" : "list.all"), "rows": summaries.map(rows.row),
      "any": !summaries.isEmpty, "explanation": (discarded ? words("list.discardedExplained") : nil).orAbsent,
      "none": words(discarded ? "list.noneDiscarded" : "list.none"),
    ]
  }
}

extension Rendering {
  /// The page of all postmortems, or of the discarded ones.
  package func list(
    _ summaries: [PostmortemSummary], discarded: Bool, zone: TimeZone, now: Date, lateAfter: Int,
    viewer: Page.Viewer,
    _ words: Words
  ) -> String {
    let title = words(discarded ? "list.discarded" : "list.all")
    let page = Page(title, viewer: viewer, crumbs: [.init(title)], style: "home list")
    return self.page(
      PostmortemListView(summaries, discarded: discarded, zone: zone, now: now, lateAfter: lateAfter, words),
      page, words)
  }
}
