import Storage

/// What an administrator types about preparing for meetings, right or wrong.
struct TypedPreparation: Sendable {
  private let areas: String
  private let lateAfter: String
  private let gap: String

  init(_ form: Form) {
    areas = form["areas"]
    lateAfter = form["late-after"]
    gap = form["gap"]
  }

  /// What is kept, as its reader would type it.
  init(_ kept: PreparationSettings, _ words: Words) {
    areas = Areas(words: words).text(kept.areas)
    lateAfter = String(kept.lateAfter)
    gap = String(kept.gap)
  }

  /// - Parameter catalogues: the words of every language, for the areas that have a name in each.
  func settings(_ catalogues: [Words]) throws(PreparationRefusal) -> PreparationSettings {
    guard let days = Int(lateAfter) else { throw .badLateAfter }
    guard let minutes = Int(gap) else { throw .badGap }
    return try PreparationSettings(
      areas: Areas.read(areas, catalogues), lateAfter: days, gap: minutes
    ).checked()
  }

  /// The part of the page. The partial is `settings/preparation`.
  func fields(_ problems: FormProblems, _ words: Words) -> Fields {
    func number(_ name: String, _ key: String, _ value: String) -> Fields {
      FormField(
        name: name, kind: .other, label: words("preparation.settings.\(key)"),
        hint: words("preparation.settings.\(key)Hint"), value: value, error: problems.sentence(name, words)
      ).fields
    }
    return [
      "areas": areas, "areasError": problems.sentence("areas", words).orAbsent,
      "numbers": [number("late-after", "lateAfter", lateAfter), number("gap", "gap", gap)],
    ]
  }
}

extension PreparationRefusal {
  /// The field that it is about.
  var field: String {
    switch self {
    case .badAreas: "areas"
    case .badLateAfter: "late-after"
    case .badGap: "gap"
    }
  }
}
