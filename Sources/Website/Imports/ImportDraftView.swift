import Foundation
import Interchange
import Postmortems
import Storage

/// What was understood of one file, to be corrected and taken over.
struct ImportDraftView: View {
  static let template = "imports/draft"
  /// So many rows are shown; more would be looked at by nobody.
  static let most = 500
  let fields: Fields

  init(_ imported: Imported, _ standing: ImportStanding, _ facts: Facts, file: String) {
    let (postmortem, words) = (imported.postmortem, facts.words)
    let keyTimes = postmortem.incidents.items.flatMap { EditionTimes.keyTimes(of: $0, facts) }
    let people = facts.sorted(postmortem.participants).map { facts.name($0) }.joined(separator: ", ")
    fields = [
      "file": file, "title": postmortem.title, "head": ImportDraftView.head(imported, words),
      "isFixed": !imported.isCorrectable, "standing": ImportDraftView.standing(standing, words).orAbsent,
      "notes": ImportDraftView.notes(imported, words), "facts": ImportDraftView.facts(imported, words),
      "keyTimes": keyTimes, "anyKeyTimes": !keyTimes.isEmpty,
      "people": (people.isEmpty ? nil : people).orAbsent,
      "causes": facts.causes.map {
        ["number": $0.number, "html": Markdown.inline($0.cause.text, nil)] as Fields
      },
      "anyCauses": !facts.causes.isEmpty, "actionItems": ImportDraftView.actionItems(imported, facts),
      "anyActionItems": !postmortem.actionItems.items.isEmpty,
      "rows": imported.rowsAsWritten.prefix(ImportDraftView.most).enumerated().map {
        ImportRowFields.of($1, $0, imported, facts)
      },
      "anyRows": !imported.rowsAsWritten.isEmpty,
      "further": ImportDraftView.further(imported, words).orAbsent,
      "texts": ImportDraftView.texts(postmortem, words),
      "take": ImportDraftView.take(standing, words).orAbsent,
    ]
  }

  /// What is asked of a file as a whole; nothing where it says all that itself.
  private static func head(_ imported: Imported, _ words: Words) -> [Fields] {
    let postmortem = imported.postmortem
    guard imported.isCorrectable else { return [] }
    let languages: [Fields] = Language.allCases.map {
      [
        "value": $0.rawValue, "word": words("language.\($0.rawValue)"), "selected": $0 == postmortem.language,
      ]
    }
    return [
      [
        "zone": postmortem.zone, "languages": languages,
        "severity": postmortem.incidents.items.first?.severity ?? "",
      ]
    ]
  }

  private static func notes(_ imported: Imported, _ words: Words) -> [Fields] {
    let report = imported.report
    let notes = [
      report.zoneIsAssumed ? words("import.assumed", ["zone": imported.postmortem.zone]) : nil,
      report.yearAssumed.map { words("import.yearAssumed", ["year": String($0)]) },
      report.hasWinterNameInSummer ? words("import.winterName") : nil,
    ]
    return notes.compactMap { $0 }.map { ["text": $0] }
  }

  private static func facts(_ imported: Imported, _ words: Words) -> [Fields] {
    let postmortem = imported.postmortem
    let counts: [(String, Int)] = [
      ("import.rows", imported.report.rows), ("import.vague", imported.report.vague),
      ("import.causes", postmortem.causes.items.count),
      ("import.actions", postmortem.actionItems.items.count),
      ("import.people", postmortem.participants.count), ("import.kept", imported.report.account.keptAsText),
    ]
    return counts.filter { $0.1 > 0 }.map { ["text": words.count($0.0, $0.1, [:])] }
  }

  private static func texts(_ postmortem: Postmortem, _ words: Words) -> [Fields] {
    let texts = [
      ("text.summary", postmortem.summary), ("text.lessons", postmortem.lessons),
      ("import.keptText", postmortem.notes),
    ]
    return texts.filter { !$0.1.isEmpty }.map {
      ["name": words($0.0), "html": Markdown.html($0.1, nil, headingsBelow: 2)]
    }
  }

  private static func further(_ imported: Imported, _ words: Words) -> String? {
    let more = imported.rowsAsWritten.count - most
    return more > 0 ? words.count("import.further", more, [:]) : nil
  }
}

extension ImportDraftView {
  private static func actionItems(_ imported: Imported, _ facts: Facts) -> [Fields] {
    imported.postmortem.actionItems.items.enumerated().map { place, item in
      let owner =
        switch item.owner {
        case .participant(let person)?: facts.name(person)
        case .typed(let name)?: name
        case nil: ""
        }
      let isCorrectable = imported.isCorrectable
      let states = isCorrectable ? states(of: item, facts.words) : []
      let due = item.due.map { isCorrectable ? $0.spelled : facts.words.date(.short, WallClock($0)) } ?? ""
      return [
        "place": String(place), "number": String(place + 1), "html": Markdown.inline(item.text, nil),
        "owner": owner, "due": due, "state": facts.words("actionItem.state.\(item.state.rawValue)"),
        "states": states, "isSettled": states.isEmpty, "reason": item.reason.orAbsent,
        "isCorrectable": isCorrectable,
      ]
    }
  }

  /// Those to choose from; none for what was dropped, with a reason that only the file knows.
  private static func states(of item: ActionItem, _ words: Words) -> [Fields] {
    let offered: [ActionItem.State] = [.open, .done]
    guard offered.contains(item.state) else { return [] }
    return offered.map {
      ["value": $0.rawValue, "word": words("actionItem.state.\($0.rawValue)"), "selected": $0 == item.state]
    }
  }

  /// What is said of a file that is not new here.
  private static func standing(_ standing: ImportStanding, _ words: Words) -> Fields? {
    let (key, id): (String, PostmortemID?) =
      switch standing {
      case .new: ("", nil)
      case .alreadyImported(let id): ("import.isHere", id)
      case .changed(let id): ("import.hasChanged", id)
      }
    return id.map { ["said": words(key), "address": "/postmortems/\($0)"] }
  }

  /// How it is taken; nil for what is here already.
  private static func take(_ standing: ImportStanding, _ words: Words) -> Fields? {
    switch standing {
    case .new: ["word": words("import.take"), "isOwn": false]
    case .alreadyImported: nil
    case .changed: ["word": words("import.takeAsOwn"), "isOwn": true]
    }
  }
}

/// A row of the file, as typed and as understood.
enum ImportRowFields {
  static func of(_ row: ImportedRow, _ place: Int, _ imported: Imported, _ facts: Facts) -> Fields {
    let when = row.event.flatMap { imported.postmortem.timeline[$0] }?.when
    let isUnread = when.map { $0.earliest == nil && !$0.typed.isEmpty } ?? false
    return [
      "place": String(place), "number": String(place + 1), "typed": row.typed, "text": row.text,
      "isCorrectable": imported.isCorrectable, "isEvent": row.event != nil, "isUnread": isUnread,
      "isVague": when.map(TimeFields.isVague) ?? false, "meaning": meaning(when, facts),
      "html": Markdown.inline(row.text, nil),
    ]
  }

  private static func meaning(_ when: FuzzyTime?, _ facts: Facts) -> String {
    guard let when else { return facts.words("import.asText") }
    if let meaning = TimeFields.meaning(of: when, facts) { return meaning }
    return facts.words(when.typed.isEmpty ? "import.noTime" : "import.unread")
  }
}
