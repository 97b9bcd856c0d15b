import Foundation
import Postmortems
import Storage

/// The workspace's settings.
struct SettingsView: View {
  static let template = "settings/settings"
  let fields: Fields

  init(
    _ settings: WorkspaceSettings, _ problems: FormProblems, mail: MailSettingsFields, preparation: Fields,
    isSaved: Bool, _ words: Words
  ) {
    let name = FormField(
      name: "name", kind: .other, label: words("settings.name"), hint: words("settings.nameHint"),
      value: settings.name, error: problems.sentence("name", words), isRequired: false)
    fields = [
      "mail": mail.fields, "preparation": preparation, "saved": isSaved, "nameInput": [name.fields],
      "zone": settings.zone,
      "zoneError": problems.sentence("zone", words).orAbsent, "zones": SettingsView.zones,
      "languages": LanguageChoice.options(settings.language, orBrowsers: nil),
    ]
  }

  private static let zones: [Fields] =
    (["UTC"] + TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") })
    .map { ["name": $0] }
}
