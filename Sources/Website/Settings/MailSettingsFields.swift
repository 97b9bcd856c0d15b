import Storage

/// What an administrator types about mail, right or wrong.
struct TypedMailSettings: Sendable {
  let host: String
  let port: String
  let security: MailSettings.Security
  let user: String
  let password: String
  let sender: String

  init(_ form: Form) {
    host = form["mail-host"]
    port = form["mail-port"]
    security = MailSettings.Security(rawValue: form["mail-security"]) ?? .startTLS
    user = form["mail-user"]
    password = form["mail-password"]
    sender = form["mail-sender"]
  }

  /// What is kept; never the password.
  init(_ kept: MailSettings?) {
    host = kept?.host ?? ""
    port = kept.map { String($0.port) } ?? ""
    security = kept?.security ?? .startTLS
    user = kept?.user ?? ""
    password = ""
    sender = kept?.sender ?? ""
  }

  /// - Parameter kept: its password stays where nobody typed another one for the same user at the same server.
  func settings(keeping kept: MailSettings?) throws(MailRefusal) -> MailSettings {
    guard let number = port.isEmpty ? security.port : Int(port) else { throw .badPort }
    let isSame = kept.map { $0.host == host && $0.user == user } ?? false
    return try MailSettings(
      host: host, port: number, security: security, user: user,
      password: password.isEmpty && isSame ? kept?.password ?? "" : password, sender: sender
    ).checked()
  }
}

extension MailRefusal {
  /// The field that it is about.
  var field: String {
    switch self {
    case .badHost: "mail-host"
    case .badPort: "mail-port"
    case .badSender: "mail-sender"
    case .badCredentials: "mail-password"
    }
  }
}

/// The part of the settings about mail. The partial is `settings/mail`.
struct MailSettingsFields {
  let fields: Fields

  init(
    _ typed: TypedMailSettings, _ problems: FormProblems, isSet: Bool, trial: TrialMailFields, _ words: Words
  ) {
    func field(
      _ name: String, _ value: String, _ kind: FormField.Kind = .other, hint: Bool = false,
      isRequired: Bool = false
    ) -> Fields {
      FormField(
        name: "mail-\(name)", kind: kind, label: words("mail.\(name)"),
        hint: hint ? words("mail.\(name)Hint") : "", value: value,
        error: problems.sentence("mail-\(name)", words), isRequired: isRequired
      ).fields
    }
    fields = [
      "isSet": isSet, "trial": (isSet ? trial.fields : nil).orAbsent,
      "server": [
        field("sender", typed.sender, hint: true, isRequired: true),
        field("host", typed.host, isRequired: true), field("port", typed.port, hint: true),
      ],
      "securities": MailSettings.Security.allCases.map {
        [
          "value": $0.rawValue, "label": words("mail.security.\($0.rawValue)"),
          "selected": $0 == typed.security,
        ] as Fields
      },
      "credentials": [
        field("user", typed.user), field("password", "", .newPassword, hint: isSet),
      ],
    ]
  }
}
