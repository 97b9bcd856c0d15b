import Postmortems

/// What the table can be narrowed to. Choosing is for one reader alone, and needs nothing but the style sheet.
enum FilterFields {
  static func of(_ words: Words) -> Fields {
    let kinds = TimelineEvent.Kind.allCases.map { ($0.rawValue, words("event.kind.\($0.rawValue)")) }
    let flags = TimelineEvent.Flag.allCases.map { ($0.rawValue, words("event.flag.\($0.rawValue)")) }
    let sources = SourceGroup.allCases.map { ($0.rawValue, words("event.source.\($0.rawValue)")) }
    return [
      "selects": [
        select("kind", all: words("filter.allKinds"), kinds, words),
        select("flag", all: words("filter.allFlags"), flags + [("none", words("filter.unflagged"))], words),
        select("source", all: words("filter.allSources"), sources, words),
      ]
    ]
  }

  private static func select(_ name: String, all: String, _ choices: [(String, String)], _ words: Words)
    -> Fields
  {
    [
      "name": name, "label": words("filter.\(name)"), "all": all,
      "choices": choices.map { ["value": "\(name)-\($0.0)", "word": $0.1] as Fields },
    ]
  }
}
