import Postmortems
import Storage

/// One thing as it was, with what has become of it and the way to restore it.
enum PastFields {
  static func byKey(_ facts: Facts) -> [String: DescribedItem] {
    Dictionary(facts.sections.flatMap(\.items).map { ($0.key, $0) }) { first, _ in first }
  }

  static func of(_ item: DescribedItem, _ current: [String: DescribedItem], _ facts: HistoryFacts) -> Fields {
    let now = current[item.key]
    let isDeleted = now == nil && item.item != nil
    let isOther = now.map { !$0.text.utf8.elementsEqual(item.text.utf8) } ?? false
    return shown(item, facts).merging(
      [
        "since": (isDeleted ? "history.deletedSince" : isOther ? "history.changedSince" : nil)
          .map { facts.now.words($0) }.orAbsent,
        "restoresItem": (isDeleted && facts.mayRestore(item) ? item.item?.spelled : nil).orAbsent,
        "restoresText": (isOther ? item.field?.spelled : nil).orAbsent,
      ], uniquingKeysWith: { $1 })
  }

  static func deleted(_ item: DescribedItem, _ facts: HistoryFacts) -> Fields {
    shown(item, facts).merging(
      [
        "since": facts.now.words("history.kind.\(item.item?.kind ?? "")"), "restoresText": false,
        "restoresItem": (item.item?.spelled).orAbsent,
      ], uniquingKeysWith: { $1 })
  }

  private static func shown(_ item: DescribedItem, _ facts: HistoryFacts) -> Fields {
    let isBlock = item.field?.isBlock == true
    let pictures = facts.now.pictures
    let html =
      isBlock ? Markdown.html(item.text, pictures, headingsBelow: 3) : Markdown.inline(item.text, pictures)
    return [
      "lead": item.lead.orAbsent, "row": item.row.orAbsent, "html": html.orAbsent, "isBlock": isBlock,
      "facts": item.facts.map { ["label": $0.label, "value": $0.value] as Fields },
      "name": item.text.isEmpty ? item.lead : Markdown.plain(String(item.text.prefix(60))),
      "back": facts.isLatest ? "" : String(facts.moment.revision),
      "at": String(facts.moment.revision),
    ]
  }
}

extension HistoryFacts {
  /// A question comes back with its row, not before it.
  fileprivate func mayRestore(_ item: DescribedItem) -> Bool {
    guard case .question(let id) = item.item else { return true }
    let row = now.postmortem.questions.lastForm(of: id)?.event
    return row.flatMap { now.postmortem.timeline[$0] } != nil
  }
}
