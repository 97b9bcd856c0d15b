import Postmortems
import Storage

/// The areas of the workspace's list, who speaks for each, and which the incident concerns.
struct AreaFields {
  let fields: Fields

  init(_ known: PreparationFacts) {
    let (facts, areas) = (known.facts, Areas(words: known.facts.words))
    let silent = Set(known.postmortem.silentAreas(known.settings.areas, known.speakers))
    let spared = known.postmortem.preparation.spared
    fields = [
      "any": !known.settings.areas.isEmpty, "administers": known.administers,
      "silent": known.settings.areas.filter(silent.contains).map(areas.name).joined(separator: ", ").orAbsent,
      "rows": known.settings.areas.map { area in
        let voices = known.postmortem.participants.filter { known.speakers[$0]?.contains(area) == true }
        return [
          "area": area, "name": areas.name(area), "affected": !spared.contains(area),
          "voices": facts.names(voices).orAbsent, "isSilent": silent.contains(area),
        ] as Fields
      },
    ]
  }
}
