import Postmortems
import Storage

extension Prompts.Place {
  /// As the product has it.
  func given(_ words: Words) -> String { words("prompts.\(step.rawValue).\(occasion.rawValue)") }
}

/// For each step of the agenda, what whoever facilitates may ask, and what to say when it gets stuck.
struct PromptsView: View {
  static let template = "pool/prompts"
  let fields: Fields

  /// - Parameter texts: what the pool has set.
  init(
    _ texts: [Prompts.Place: String], current: AgendaStep, of postmortem: PostmortemID, _ words: Words
  ) {
    func lines(_ step: AgendaStep, _ occasion: Prompts.Occasion) -> [Fields] {
      let place = Prompts.Place(step, occasion)
      return (texts[place] ?? place.given(words)).split(separator: "\n").map { ["line": String($0)] }
    }
    fields = [
      "steps": AgendaStep.allCases.map { step in
        [
          "number": String(step.number), "name": words("step.\(step.rawValue)"),
          "anchor": PostmortemView.anchor(step), "isCurrent": step == current,
          "questions": lines(step, .opens),
          "answers": [Prompts.Occasion.personal, .loops, .dry].map { occasion in
            [
              "when": words("prompts.when.\(occasion.rawValue)"), "lines": lines(step, occasion),
            ] as Fields
          },
        ] as Fields
      }, "back": "/postmortems/\(postmortem)",
    ]
  }
}

/// The same as a page of its own.
struct PromptsPage: View {
  static let template = "pool/prompts-page"
  let fields: Fields

  init(_ view: PromptsView) { fields = view.fields }
}

/// Where the pool sets them, per language and step.
struct PromptSettingsView: View {
  static let template = "pool/questions"
  let fields: Fields

  /// - Parameters:
  ///   - texts: what the pool has set.
  ///   - defaults: the words of the language that is set.
  ///   - typed: what was refused.
  init(
    _ texts: [Prompts.Place: String], _ language: Language, defaults: Words, maySet: Bool,
    problem: Problem?, typed: [Prompts.Place: String], _ words: Words
  ) {
    fields = [
      "problem": (problem?.sentence(words)).orAbsent, "language": language.rawValue, "maySet": maySet,
      "languages": Language.allCases.map { other in
        [
          "value": other.rawValue, "word": words("language.\(other.rawValue)"), "isShown": other == language,
        ] as Fields
      },
      "longest": String(Prompts.longest),
      "steps": AgendaStep.allCases.map { step in
        let places = Prompts.Occasion.allCases.map { Prompts.Place(step, $0) }
        return [
          "step": step.rawValue, "number": String(step.number), "name": words("step.\(step.rawValue)"),
          "anchor": PostmortemView.anchor(step), "isOwn": places.contains { texts[$0] != nil },
          "places": places.map { place in
            let text = typed[place] ?? texts[place] ?? place.given(defaults)
            return [
              "name": place.occasion.rawValue, "field": "\(step.rawValue)-\(place.occasion.rawValue)",
              "label": words("prompts.when.\(place.occasion.rawValue)"), "text": text,
              "lines": text.split(separator: "\n").map { ["line": String($0)] as Fields },
              "rows": place.occasion == .opens ? "6" : "3",
            ] as Fields
          },
        ] as Fields
      },
    ]
  }
}
