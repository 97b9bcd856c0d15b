import Postmortems

/// The options of a choice among languages. A language is called by its own name in every language.
enum LanguageChoice {
  /// With the browser's own in front, where that can be chosen too.
  static func options(_ chosen: Language?, orBrowsers words: Words?) -> [Fields] {
    let languages: [Fields] = Language.allCases.map { language in
      ["value": language.rawValue, "label": name(language), "selected": language == chosen]
    }
    guard let words else { return languages }
    return [["value": "", "label": words("account.language.browser"), "selected": chosen == nil]] + languages
  }

  private static func name(_ language: Language) -> String {
    switch language {
    case .de: "Deutsch"
    case .en: "English"
    }
  }
}
