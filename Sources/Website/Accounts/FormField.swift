/// One field of a form as its page shows it again after a refusal: with what was typed (never a password) and what is
/// wrong with it. The partial is `accounts/field`.
struct FormField: Sendable {
  /// What browsers and password stores offer for it (HTML, section 4.10.18.7).
  enum Kind: String {
    case name, email = "username", newPassword = "new-password", currentPassword = "current-password", other =
      "off"

    var type: String {
      switch self {
      case .email: "email"
      case .newPassword, .currentPassword: "password"
      case .name, .other: "text"
      }
    }
  }

  let name: String
  let kind: Kind
  let label: String
  var hint: String = ""
  var value: String = ""
  var error: String?
  var isRequired = true

  var fields: Fields {
    let described = [error == nil ? nil : "\(name)-error", hint.isEmpty ? nil : "\(name)-hint"].compactMap {
      $0
    }
    let isSecret = kind.type == "password"
    return [
      "id": name, "type": kind.type, "autocomplete": kind.rawValue, "label": label, "hint": hint.orAbsent,
      "value": isSecret ? "" : value, "error": error.orAbsent,
      "described": described.joined(separator: " ").orAbsent, "required": isRequired,
      "length": isSecret ? "256" : "254",
    ]
  }
}
