import Postmortems

/// By which server mail is sent, and from whom it comes.
package struct MailSettings: Hashable, Sendable {
  /// How the line to the server is kept private.
  package enum Security: String, Choice {
    /// Encrypted before the first word is said, or after the server has greeted.
    case tls, startTLS
    /// Readable by whoever listens: for a server on the same machine.
    case none

    package var port: Int {
      switch self {
      case .tls: 465
      case .startTLS: 587
      case .none: 25
      }
    }
  }

  package var host: String
  package var port: Int
  package var security: Security
  /// Empty where the server asks for none.
  package var user: String
  package var password: String
  /// The address in From; answers to invitations go there.
  package var sender: String

  package init(
    host: String, port: Int, security: Security, user: String = "", password: String = "", sender: String
  ) {
    self.host = host
    self.port = port
    self.security = security
    self.user = user
    self.password = password
    self.sender = sender
  }

  /// The same, if it may be kept.
  package func checked() throws(MailRefusal) -> MailSettings {
    guard MailSettings.isHost(host) else { throw .badHost }
    guard (1...65_535).contains(port) else { throw .badPort }
    guard MailAddress.isWritable(sender) else { throw .badSender }
    guard [user, password].allSatisfy(MailSettings.isCredential) else { throw .badCredentials }
    guard user.isEmpty == password.isEmpty else { throw .badCredentials }
    return self
  }

  private static func isHost(_ text: String) -> Bool {
    (1...253).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || ".-".utf8.contains(byte)
      }
  }

  private static func isCredential(_ text: String) -> Bool {
    text.utf8.count <= 500 && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}

// What holds a password is not printed with it, in a log for example.
extension MailSettings: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "\(security) \(host):\(port)" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why settings of mail are not kept. Each has words in both languages under `error.<name>`.
package enum MailRefusal: String, Error, Hashable, Sendable, CaseIterable {
  case badHost = "mailBadHost"
  case badPort = "mailBadPort"
  case badSender = "mailBadSender"
  case badCredentials = "mailBadCredentials"

  package var name: String { rawValue }
}
