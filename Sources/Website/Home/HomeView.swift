import Foundation
import Postmortems
import Storage

/// The home page: a question, what is mine to do now, and all postmortems by what is true of them.
struct HomeView: View {
  static let template = "home/home"
  let fields: Fields

  init(_ facts: HomeFacts, _ words: Words) {
    let groups = PostmortemSummary.Phase.allCases.compactMap { HomeView.group($0, facts, words) }
    let mine = OwnTasks(facts, words)
    let isBare = facts.summaries.isEmpty && facts.searched.isEmpty
    let isVain = facts.summaries.isEmpty && !facts.searched.isEmpty
    fields = [
      "groups": groups, "mine": mine.rows, "anyMine": !mine.rows.isEmpty, "mineCount": String(mine.count),
      "further": HomeView.further(
        mine.count - mine.rows.count, of: words("home.mine"), at: "mine-title", facts, words
      ).orAbsent,
      "searched": facts.searched, "isSearch": !facts.searched.isEmpty, "any": !facts.summaries.isEmpty,
      "isBare": isBare, "opens": isBare || isVain,
      "nothing": (isVain ? words("home.nothing", ["title": facts.searched]) : nil).orAbsent,
      "all": words.count("home.all", facts.summaries.count), "anyDiscarded": facts.discarded > 0,
      "discarded": words.count("home.discarded", facts.discarded),
      "waitingKey": "nachlese/\(facts.reader?.text ?? "")", "scriptWords": HomeView.scriptWords(words),
    ]
  }

  /// What the page says of changes that wait in its reader's browser.
  private static func scriptWords(_ words: Words) -> String {
    let keys = ["waits.one", "waits.other", "waitsUnnamed"]
    return Words.script(Dictionary(uniqueKeysWithValues: keys.map { ($0, words("home.\($0)")) }))
  }
}

extension HomeView {
  /// The postmortems of which that is true; the first few, and how many more there are. What was searched for is whole.
  private static func group(_ phase: PostmortemSummary.Phase, _ facts: HomeFacts, _ words: Words) -> Fields? {
    let all = facts.summaries.filter { $0.phase == phase }
    guard !all.isEmpty else { return nil }
    let isWhole = facts.isWhole || !facts.searched.isEmpty
    let shown = isWhole ? all : Array(all.prefix(phase == .published ? 8 : 12))
    let (rows, name) = (
      SummaryFields(words: words, zone: facts.zone, now: facts.now, lateAfter: facts.lateAfter),
      words("home.phase.\(phase.rawValue)")
    )
    return [
      "name": name, "anchor": phase.rawValue,
      "rows": shown.enumerated().map { index, summary in
        rows.row(summary).merging(["isFirst": index == 0]) { $1 } as Fields
      },
      "further": further(all.count - shown.count, of: name, at: phase.rawValue, facts, words).orAbsent,
    ]
  }

  /// How many are not shown, with the way to them.
  private static func further(
    _ count: Int, of list: String, at anchor: String, _ facts: HomeFacts, _ words: Words
  ) -> Fields? {
    guard count > 0 else { return nil }
    let said = words.count("home.further", count)
    let searched = facts.searched.isEmpty ? "" : "&title=\(PercentEncoding.encode(facts.searched))"
    return ["said": said, "label": "\(said): \(list)", "address": "/?whole=yes\(searched)#\(anchor)"]
  }
}

/// The home of a workspace without any postmortem: one question, one field.
struct EmptyHomeView: View {
  static let template = "home/empty"
  let fields: Fields

  init(_ facts: HomeFacts) {
    fields = ["administers": facts.administers, "isAlone": facts.isAlone]
  }
}

extension Rendering {
  /// The page at `/`.
  package func home(_ facts: HomeFacts, viewer: Page.Viewer, _ words: Words) -> String {
    let isEmpty = facts.summaries.isEmpty && facts.searched.isEmpty && facts.discarded == 0
    let title = words("home.title")
    guard !isEmpty else {
      return self.page(EmptyHomeView(facts), Page(title, viewer: viewer, style: "home empty-home"), words)
    }
    let page = Page(title, viewer: viewer, style: "home", script: "waiting-changes.js")
    return self.page(HomeView(facts, words), page, words)
  }
}
